/** The few line drawings of the pane, 16 by 16, in the colour of the text beside them. They say nothing by themselves: each stands beside a name. */
const PATHS = {
  settings: 'M2 4.5h6m4 0h2M2 11.5h2m4 0h6M10 2.8v3.4M6 9.8v3.4',
  chevron: 'm6 3.5 4.5 4.5L6 12.5',
  back: 'M10 3.5 5.5 8l4.5 4.5',
  filter: 'M2.5 4h11M4.5 8h7m-5 4h3',
  refresh: 'M13 8a5 5 0 1 1-1.6-3.7M13 2v3h-3',
  close: 'm4 4 8 8m0-8-8 8',
  link: 'M4 12 12 4M6 4h6v6',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9Zm3.3-1.2 3.2 3.2',
} as const;

export function Icon({ name, className = '' }: { readonly name: keyof typeof PATHS; readonly className?: string }) {
  return (
    <svg className={`icon ${className}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

/** The mark of Crisol, as drawn for the ribbon. */
export function Mark({ size }: { readonly size: number }) {
  return <img className="mark" src="assets/crisol.svg" width={size} height={size} alt="" />;
}
