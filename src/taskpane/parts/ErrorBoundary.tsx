/** Whatever breaks while drawing is told, never left blank. */
import { Component, type ReactNode } from 'react';
import type { LanguageTexts } from '../../language/pack';
import { View } from './layout';
import { Trouble } from './Trouble';

interface Props {
  readonly pack: LanguageTexts;
  readonly host: string;
  readonly children: ReactNode;
}

export class ErrorBoundary extends Component<Props, { readonly broken: { readonly error: unknown } | null }> {
  override state: { readonly broken: { readonly error: unknown } | null } = { broken: null };

  static getDerivedStateFromError(error: unknown): { broken: { error: unknown } } {
    return { broken: { error } };
  }

  override render(): ReactNode {
    const { pack, host, children } = this.props;
    if (!this.state.broken) return children;
    return <View><Trouble error={this.state.broken.error} pack={pack} host={host} retry={{ text: pack.pane.trouble.reload, act: () => this.setState({ broken: null }) }} /></View>;
  }
}
