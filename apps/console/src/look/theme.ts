import { Button, createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const seal: MantineColorsTuple = [
  '#fbeae6',
  '#f5d2cb',
  '#eaa79b',
  '#df7a69',
  '#d5543f',
  '#cf3c25',
  '#b0281a',
  '#951f13',
  '#7d170c',
  '#640e05',
];
/** Warm greys: tracks, borders and disabled elements. */
const gray: MantineColorsTuple = [
  '#faf8f4',
  '#f3f0e9',
  '#ece7dd',
  '#e0dacd',
  '#d3ccbe',
  '#b3aa9a',
  '#8c8375',
  '#6b6358',
  '#575046',
  '#1f1b16',
];
const dark: MantineColorsTuple = [
  '#f1ede5',
  '#c2baad',
  '#a99f92',
  '#8a8175',
  '#474138',
  '#3d3831',
  '#332f29',
  '#1f1c18',
  '#171512',
  '#100e0c',
];

/** Sizes and typeface of every Mantine part; colours come from tokens.css. */
export const theme = createTheme({
  fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
  headings: { fontFamily: "'Be Vietnam Pro', system-ui, sans-serif", fontWeight: '600' },
  fontSizes: { xs: '12.5px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.5', sm: '1.55', md: '1.55', lg: '1.55', xl: '1.5' },
  defaultRadius: '6px',
  primaryColor: 'seal',
  primaryShade: { light: 6, dark: 4 },
  colors: { seal, gray, dark },
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    Button: Button.extend({
      defaultProps: { size: 'sm', variant: 'default' },
      // Descenders must not be cut off.
      styles: { label: { lineHeight: 1.55, overflow: 'visible' } },
      // White on the dark scheme's lighter vermilion has too little contrast.
      vars: (_, { variant }) => ({ root: variant === 'filled' ? { '--button-color': 'var(--on-seal)' } : {} }),
    }),
    Input: { defaultProps: { size: 'sm' } },
    InputWrapper: { styles: { description: { lineHeight: 1.5 }, error: { lineHeight: 1.5 } } },
    Popover: { styles: { dropdown: { background: 'var(--surface)', borderColor: 'var(--line-2)' } } },
    // Vermilion means "act now", so an element that is switched on is ink.
    Checkbox: { defaultProps: { color: 'var(--ink)', iconColor: 'var(--ground)' } },
    Radio: { defaultProps: { color: 'var(--ink)', iconColor: 'var(--ground)' } },
    Switch: { defaultProps: { color: 'var(--ink)' } },
    Tooltip: { defaultProps: { openDelay: 300, withinPortal: true } },
    Modal: {
      defaultProps: { transitionProps: { duration: 150 } },
      styles: { title: { fontWeight: 600, fontSize: 16 } },
    },
  },
});

/** Mantine's own variables, set to the tokens of this product. */
export const variables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--ground)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-2)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-anchor': 'inherit',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--sunken)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-2)',
    '--mantine-color-error': 'var(--seal)',
    '--mantine-color-disabled': 'var(--sunken)',
    '--mantine-color-disabled-color': 'var(--ink-3)',
    '--mantine-color-disabled-border': 'var(--line)',
    '--mantine-color-seal-filled': 'var(--seal)',
    '--mantine-color-seal-filled-hover': 'var(--seal-hover)',
    '--mantine-primary-color-contrast': 'var(--on-seal)',
  };
  return { variables: {}, light: shared, dark: shared };
};
