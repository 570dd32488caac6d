/** Fluent's themes in the violet of Crisol's own columns and sheets. */
import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';

const brand: BrandVariants = {
  10: '#0C0611', 20: '#1F122B', 30: '#321D46', 40: '#402659', 50: '#4A2C63', 60: '#5A3878', 70: '#66418A', 80: '#734C9B',
  90: '#835EA9', 100: '#9470B6', 110: '#A582C3', 120: '#B595CF', 130: '#C4A8DA', 140: '#D3BBE4', 150: '#E1CFEE', 160: '#EFE3F7',
};

export const light: Theme = createLightTheme(brand);

/** Violet words on dark grey: lighter than Fluent's own choice, which would fall below 4.5:1. */
export const dark: Theme = {
  ...createDarkTheme(brand),
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
  colorBrandForegroundLink: brand[120],
  colorBrandForegroundLinkHover: brand[130],
  colorBrandForegroundLinkPressed: brand[140],
  colorCompoundBrandForeground1: brand[120],
  colorCompoundBrandStroke: brand[110],
};
