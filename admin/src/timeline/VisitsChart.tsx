import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js';
import { useMemo } from 'react';
import { Bar } from 'react-chartjs-2';
import { useTheme } from 'styled-components';
import type { VisitYearsAnswer } from '../../../shared/timeline';
import { COLORS } from './colors';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

interface Props {
  years: VisitYearsAnswer['data']['years'];
  /** What each of the two rows of bars shows. */
  labels: [string, string];
  /** What the picture says, for those who do not see it. */
  description: string;
}

/** Bars for each year, the two directions on top of each other. Comes with Chart.js. */
const VisitsChart = ({ years, labels, description }: Props) => {
  const { colors } = useTheme();
  const data = useMemo(
    () => ({
      labels: years.map(({ year }) => String(year)),
      datasets: labels.map((label, side) => ({
        label,
        data: years.map(({ hosted }) => hosted[side as 0 | 1]),
        backgroundColor: colors[COLORS[side as 0 | 1]],
        borderRadius: 2,
        maxBarThickness: 32,
      })),
    }),
    [years, labels, colors]
  );
  const options = useMemo(() => {
    const ticks = { color: colors.neutral600 };
    return {
      animation: false as const,
      maintainAspectRatio: false,
      scales: {
        x: { stacked: true, ticks: { ...ticks, maxRotation: 0 }, grid: { display: false } },
        y: {
          stacked: true,
          ticks: { ...ticks, precision: 0 },
          grid: { color: colors.neutral150 },
          border: { display: false },
        },
      },
      interaction: { mode: 'index' as const, intersect: false },
    };
  }, [colors]);
  return <Bar role="img" aria-label={description} data={data} options={options} />;
};

export default VisitsChart;
