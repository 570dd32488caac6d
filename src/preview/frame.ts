/** In the pane's frame, between Microsoft's client runtime and the pane: Excel is the page around it. */
import { joinExcel } from '../host/browser';

joinExcel();
