import styles from './administration.module.css';

/** A line of figures over time, without axes. null: not measured then. The text beside it gives the figures. */
export function Sparkline({ values, label }: { readonly values: readonly (number | null)[]; readonly label: string }) {
  const width = 120;
  const height = 26;
  const top = Math.max(1, ...values.map((value) => value ?? 0));
  const x = (place: number): number => (values.length < 2 ? width : (place / (values.length - 1)) * width);
  const y = (value: number): number => height - 2 - (value / top) * (height - 4);
  const path = values
    .map((value, place) =>
      value === null
        ? ''
        : `${place === 0 || values[place - 1] === null ? 'M' : 'L'}${x(place).toFixed(1)} ${y(value).toFixed(1)}`,
    )
    .join('');
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      className={styles.spark}
    >
      <line x1="0" x2={width} y1={height - 1} y2={height - 1} />
      <path d={path} />
    </svg>
  );
}
