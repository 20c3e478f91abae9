import { html, type Html } from '../../shop/html.ts';
import type { CasePage } from '../case-page.ts';
import { eventForm, radios, textField } from './forms.ts';

/** What a warranty claim asks its customer for, in the order in which it does [SUP-WAR-5] [SUP-COMP-2]. */
export function claimCards(page: CasePage): readonly Html[] {
  const can = (type: string) => page.choices.some((each) => each.type === type);
  return [
    can('describe') && describeCard(page),
    can('tryStep') && stepsCard(page),
    page.view.kind === 'warranty' && can('choose') && remedyCard(page),
    can('chooseInstead') && insteadCard(page),
  ].filter((card) => card !== false && card !== undefined);
}

function describeCard(page: CasePage): Html {
  const { say } = page.voice;
  return html`<section class="card asked">
    <h2>${say('describe.title')}</h2>
    <p>${say('describe.how')}</p>
    ${eventForm(
      page,
      'describe',
      html`${textField(page, ['describe'], say('describe.label'))}<button>${say('form.send')}</button>`,
    )}
  </section>`;
}

/** The steps of the guide that have no outcome yet, one form each; what was tried stays with what came of it. */
function stepsCard(page: CasePage): Html | undefined {
  const { voice, view, policy } = page;
  const { say } = voice;
  const steps = view.claim?.steps ?? [];
  if (steps.length === 0) return undefined;
  const outcomes = (['solved', 'not-solved', 'not-possible'] as const).map(
    (outcome) => [outcome, say(`steps.${outcome}`)] as const,
  );
  return html`<section class="card asked">
    <h2>${say('steps.title')}</h2>
    <p>${say('steps.how')}</p>
    <ol class="links">
      ${steps.map(
        ({ id, instruction, outcome }) =>
          html`<li>
            <p lang="${policy?.locale ?? ''}" dir="auto"><b>${instruction}</b></p>
            ${
              outcome === 'open'
                ? eventForm(
                    page,
                    'tryStep',
                    html`<input type="hidden" name="step" value="${id}" /> ${radios(
                        'outcome',
                        say('steps.legend'),
                        outcomes,
                      )}${textField(page, ['tryStep'], say('form.optional'))}<button>
                        ${say('form.send')}
                      </button>`,
                  )
                : html`<p class="dim">${outcomes.find(([each]) => each === outcome)?.[1]}</p>`
            }
          </li>`,
      )}
    </ol>
  </section>`;
}

/** Refund or replacement, as far as the policy offers both for the fault. */
function remedyCard(page: CasePage): Html | undefined {
  const { say } = page.voice;
  const { compensations, claim } = page.view;
  const offers = compensations.find(({ status }) => status === 'offered')?.offers ?? [];
  const all = [
    ['replacement', 'replacement'],
    ['refund', 'full-refund'],
  ] as const;
  const remedies = all
    .filter(([, offer]) => offers.includes(offer))
    .map(([remedy, offer]) => [remedy, say(`remedy.${offer}`)] as const);
  if (remedies.length < 2) return undefined;
  const chosen = remedies.find(([remedy]) => remedy === claim?.remedy)?.[1];
  return html`<section class="card asked">
    <h2>${say('claim.title')}</h2>
    <p>${say('claim.how')}${chosen !== undefined && html` ${say('claim.now', { remedy: chosen })}`}</p>
    ${eventForm(
      page,
      'choose',
      html`${radios('remedy', say('compensation.legend'), remedies)}<button>
          ${say('compensation.choose')}
        </button>`,
    )}
  </section>`;
}

/** What is out of stock: the money, or to wait, unless they wait already. Another model is agreed with a person. */
function insteadCard(page: CasePage): Html {
  const { say } = page.voice;
  const waits = page.view.commitments.some(({ about, status }) => about === 'thing' && status === 'open');
  const ways = waits ? (['refund'] as const) : (['refund', 'wait'] as const);
  return html`<section class="card asked">
    <h2>${say('instead.title')}</h2>
    <p>${say('instead.how')}</p>
    ${eventForm(
      page,
      'chooseInstead',
      html`${radios(
          'instead',
          say('compensation.legend'),
          ways.map((way) => [way, say(`instead.${way}`)]),
        )}<button>${say('compensation.choose')}</button>`,
    )}
  </section>`;
}
