interface BarsProps {
  /** Each from 0 to 1, with its colour. */
  bars: readonly { part: number; className: string }[];
}

const HEIGHT = 6;
const GAP = 1;

/** Bars, one under another, for the eye alone. Drawn with attributes, not styles, so that any security policy lets it show. */
export function Bars({ bars }: BarsProps) {
  const height = bars.length * (HEIGHT + GAP) - GAP;
  return (
    <svg aria-hidden="true" viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" className="block h-3 w-full">
      {bars.map(({ part, className }, index) => (
        <rect
          key={className}
          y={index * (HEIGHT + GAP)}
          width={part === 0 ? 0 : Math.max(part * 100, 0.5)}
          height={HEIGHT}
          className={className}
        />
      ))}
    </svg>
  );
}
