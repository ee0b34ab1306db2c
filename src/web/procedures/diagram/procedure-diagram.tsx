import { pickName } from '../../../features/parliaments/index.js';
import type { Passage, Procedure } from '../../../features/procedures/index.js';
import { directionOf } from '../../../kernel/language.js';
import type { T } from '../../../platform/i18n/translator.js';
import { Bidi } from '../../components/bidi.js';
import { layOut, type Arrow, type Box, type Diagram } from './diagram-layout.js';
import { arrowPath } from './arrow-path.js';
import { LANES, graphOf, laneOf, type Lane, type ProcedureGraph } from './procedure-graph.js';
import { boxHeight } from './text-height.js';

interface ProcedureDiagramProps {
  t: T;
  procedure: Procedure;
  passage: Passage;
  /** The words that the parliament uses, after the reader's. */
  languages: readonly string[];
}

/**
 * The procedure drawn: lanes for the houses, the bill's life downwards. It is hidden from screen
 * readers, since the table after it says all of it and more.
 */
export function ProcedureDiagram({ t, procedure, passage, languages }: ProcedureDiagramProps) {
  const graph = graphOf(procedure, passage);
  const nameOf = (code: string) =>
    pickName(graph.stages.find((stage) => stage.code === code)!.names, [t.lang, ...languages]);
  const marksOf = (code: string) => graph.endsFrom.get(code) ?? [];
  const diagram = layOut(
    graph.stages.map(({ code, house }) => ({
      code,
      lane: laneOf(house),
      height: boxHeight(nameOf(code).text, marksOf(code).length),
    })),
    graph.links,
    graph.initial,
    LANES,
  );
  // In Arabic the first chamber stands at the right, where reading begins.
  const xOf = (x: number, width = 0) => (t.dir === 'rtl' ? diagram.width - x - width : x);
  return (
    <figure class="procedure">
      <div
        class="procedure-scroll"
        tabIndex={0}
        role="region"
        aria-label={t('procedures:page.diagramScroll')}
      >
        <svg
          class="procedure-diagram"
          viewBox={`0 0 ${diagram.width} ${diagram.height}`}
          width={diagram.width}
          height={diagram.height}
          aria-hidden="true"
        >
          <Lanes t={t} diagram={diagram} passage={passage} xOf={xOf} />
          {diagram.arrows.map((arrow) => (
            <Way procedure={procedure} arrow={arrow} xOf={xOf} nameOf={wayName(t, languages)} />
          ))}
          {diagram.boxes.map((box) => (
            <Stage
              box={box}
              x={xOf(box.x, box.width)}
              name={nameOf(box.code)}
              marks={marksOf(box.code).map((mark) => t.number(mark))}
              look={lookOf(graph, box.code)}
            />
          ))}
        </svg>
      </div>
      <figcaption>
        <Legend t={t} graph={graph} />
        <Ends t={t} graph={graph} languages={languages} />
      </figcaption>
    </figure>
  );
}

type XOf = (x: number, width?: number) => number;

function Lanes(props: { t: T; diagram: Diagram; passage: Passage; xOf: XOf }) {
  const { t, diagram, passage, xOf } = props;
  const nameOf = (lane: Lane) =>
    t(`procedures:house.${lane === 'first' && passage === 'one' ? 'only' : lane}`);
  return (
    <>
      {diagram.lanes.map(({ lane, x, width }) => (
        <g class="lane">
          <rect
            x={xOf(x - 5, width + 10)}
            y="0"
            width={width + 10}
            height={diagram.height}
            rx="4"
          />
          <foreignObject x={xOf(x, width)} y="2" width={width} height="30">
            <p class="lane-name">{nameOf(lane as Lane)}</p>
          </foreignObject>
        </g>
      ))}
    </>
  );
}

function Stage(props: {
  box: Box;
  x: number;
  name: { text: string; lang: string };
  marks: readonly string[];
  look: string;
}) {
  const { box, x, name, marks, look } = props;
  return (
    <g class={look}>
      <rect x={x} y={box.y} width={box.width} height={box.height} rx="4" />
      <foreignObject x={x} y={box.y} width={box.width} height={box.height}>
        <div class="stage-text">
          <p lang={name.lang} dir={directionOf(name.lang)}>
            {name.text}
          </p>
          {marks.length > 0 && (
            <p class="end-marks">
              {marks.map((mark) => (
                <span class="end-mark">{mark}</span>
              ))}
            </p>
          )}
        </div>
      </foreignObject>
    </g>
  );
}

function lookOf(graph: ProcedureGraph, code: string): string {
  if (code === graph.initial) return 'stage stage-first';
  const stage = graph.stages.find((one) => one.code === code);
  return stage?.milestone === 'commenced' ? 'stage stage-law' : 'stage';
}

/** The arrow tells by its title which steps it stands for, to whoever points at it. */
function Way(props: {
  procedure: Procedure;
  arrow: Arrow;
  xOf: XOf;
  nameOf: (names: Procedure['names']) => string;
}) {
  const { procedure, arrow, xOf, nameOf } = props;
  const { from, to } = arrow.link;
  const steps = procedure.transitions.filter((one) => one.to === to && one.from.includes(from));
  return (
    <g class={arrow.backward ? 'way way-back' : 'way'}>
      <title>{steps.map(({ names }) => nameOf(names)).join(' · ')}</title>
      <path d={arrowPath(arrow.points.map(([x, y]) => [xOf(x), y]))} />
    </g>
  );
}

const wayName = (t: T, languages: readonly string[]) => (names: Procedure['names']) =>
  pickName(names, [t.lang, ...languages]).text;

function Legend({ t, graph }: { t: T; graph: ProcedureGraph }) {
  const line = (look: string) => (
    <svg class="procedure-key" viewBox="0 0 34 12" aria-hidden="true">
      <path
        class={look}
        d={arrowPath([t.dir === 'rtl' ? [33, 6] : [1, 6], t.dir === 'rtl' ? [1, 6] : [33, 6]])}
      />
    </svg>
  );
  return (
    <ul class="procedure-legend plain">
      <li>
        {line('way')} {t('procedures:page.forward')}
      </li>
      <li>
        {line('way way-back')} {t('procedures:page.backward')}
      </li>
      {graph.ends.length > 0 && (
        <li>
          <span class="end-mark">{t.number(1)}</span> {t('procedures:page.endMark')}
        </li>
      )}
    </ul>
  );
}

function Ends(props: { t: T; graph: ProcedureGraph; languages: readonly string[] }) {
  const { t, graph, languages } = props;
  if (graph.ends.length === 0) return null;
  return (
    <>
      <p class="procedure-ends-title">{t('procedures:page.ends')}</p>
      <ol class="procedure-ends plain">
        {graph.ends.map(({ names }, index) => {
          const { text, lang } = pickName(names, [t.lang, ...languages]);
          return (
            <li>
              <span class="end-mark">{t.number(index + 1)}</span> <Bidi text={text} lang={lang} />
            </li>
          );
        })}
      </ol>
    </>
  );
}
