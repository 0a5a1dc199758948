/** The fields of what is said, driven by the vocabulary: an event with its roles, an attribute, an order, who is whom, or more. */

import type { ShownStatement, ShownSubject, ShownVocabulary } from '../../api/types.ts';
import { Combobox } from '../../parts/combobox.tsx';
import { AboutTarget } from './about-target.tsx';
import type { Draft } from './draft.ts';
import { DateField } from './date-field.tsx';
import { GapFields } from './gap-fields.tsx';
import { SubjectField } from './name-field.tsx';
import { ValueField } from './value-field.tsx';
import { ZoneField } from './zone-field.tsx';

export type ContentFieldsProps = {
  readonly draft: Draft;
  readonly words: ShownVocabulary;
  readonly statements: readonly ShownStatement[];
  readonly change: (part: Partial<Draft>) => void;
};

export function ContentFields(props: ContentFieldsProps) {
  switch (props.draft.kind) {
    case 'event':
      return <EventFields {...props} />;
    case 'attribute':
      return <AttributeFields {...props} />;
    case 'order':
      return <OrderFields {...props} />;
    case 'identity':
      return <IdentityFields {...props} />;
    case 'about':
      return <AboutFields {...props} />;
    case 'words':
      return (
        <p class="second small">
          The quote alone, in the speaker’s words. No rule reads it until its content is stated.
        </p>
      );
  }
}

/** What is likely to fill a role, the likeliest first. */
const likelyIn: Readonly<Record<string, readonly ShownSubject['kind'][]>> = {
  agent: ['person', 'organisation', 'thing'],
  patient: ['person', 'organisation', 'thing'],
  addressee: ['person', 'organisation'],
  with: ['person', 'organisation'],
  payer: ['person', 'organisation'],
  place: ['place'],
  from: ['place', 'person', 'organisation'],
  to: ['place', 'person', 'organisation'],
  theme: ['event', 'thing', 'person', 'organisation', 'place'],
};

function EventFields({ draft, words, change }: ContentFieldsProps) {
  const { event } = draft;
  const type = words.events.find(({ word }) => word === event.type);
  const set = (part: Partial<Draft['event']>) => change({ event: { ...event, ...part } });
  return (
    <>
      <div class="pair">
        <Combobox
          label="Kind of event"
          chosen={type?.label ?? ''}
          options={(typed) =>
            words.events
              .filter(({ label }) => label.toLowerCase().includes(typed.trim().toLowerCase()))
              .map(({ word, label }) => ({ key: word, label, value: word }))
          }
          onChoose={(word) => set({ type: word ?? '', roles: {} })}
        />
        <SubjectField
          label="Which one"
          kinds={['event']}
          choice={event.subject}
          onChange={(subject) => set({ subject })}
        />
      </div>
      {type?.roles.map(({ word, label, takes }) => (
        <ValueField
          key={`${type.word} ${word}`}
          label={label}
          takes={takes}
          {...(likelyIn[word] && { likely: likelyIn[word] })}
          words={words}
          value={event.roles[word]}
          onChange={(value) => set({ roles: { ...event.roles, [word]: value } })}
        />
      ))}
      <WhenFields draft={draft} words={words} change={change} />
    </>
  );
}

function AttributeFields({ draft, words, change }: ContentFieldsProps) {
  const { attribute } = draft;
  const property = words.properties.find(({ word }) => word === attribute.property);
  const set = (part: Partial<Draft['attribute']>) => change({ attribute: { ...attribute, ...part } });
  return (
    <>
      <div class="pair">
        <SubjectField label="Of whom or what" choice={attribute.of} onChange={(of) => set({ of })} />
        <Combobox
          label="Attribute"
          chosen={property?.label ?? ''}
          options={(typed) =>
            words.properties
              .filter(({ label }) => label.toLowerCase().includes(typed.trim().toLowerCase()))
              .map(({ word, label }) => ({ key: word, label, value: word }))
          }
          onChoose={(word) => set({ property: word ?? '', value: undefined })}
        />
      </div>
      {property && (
        <ValueField
          key={property.word}
          label="Value"
          takes={property.takes}
          words={words}
          value={attribute.value}
          onChange={(value) => set({ value })}
        />
      )}
      <WhenFields draft={draft} words={words} change={change} />
    </>
  );
}

function OrderFields({ draft: { order, negative }, change }: ContentFieldsProps) {
  const set = (part: Partial<Draft['order']>) => change({ order: { ...order, ...part } });
  return (
    <>
      <SubjectField label="First" kinds={['event']} choice={order.earlier} onChange={(earlier) => set({ earlier })} />
      <SubjectField label="Then" kinds={['event']} choice={order.later} onChange={(later) => set({ later })} />
      <label class="tick">
        <input
          type="checkbox"
          checked={order.because}
          onChange={({ currentTarget }) => set({ because: currentTarget.checked })}
        />
        the first led to the second
      </label>
      <GapFields gap={order.gap} onChange={(gap) => set({ gap })} />
      <NotSo negative={negative} change={change} />
    </>
  );
}

function IdentityFields({ draft: { identity }, change }: ContentFieldsProps) {
  const set = (part: Partial<Draft['identity']>) => change({ identity: { ...identity, ...part } });
  return (
    <>
      <SubjectField label="Who or what" choice={identity.a} onChange={(a) => set({ a })} />
      <label class="field">
        <span>is</span>
        <select
          value={identity.same ? 'same' : 'different'}
          onChange={({ currentTarget }) => set({ same: currentTarget.value === 'same' })}
        >
          <option value="same">the same as</option>
          <option value="different">not the same as</option>
        </select>
      </label>
      <SubjectField label="whom or what" choice={identity.b} onChange={(b) => set({ b })} />
    </>
  );
}

const aboutSays = ['false', 'coerced', 'mistaken', 'confirmed'] as const;

function AboutFields({ draft: { about, negative }, statements, change }: ContentFieldsProps) {
  return (
    <>
      <AboutTarget
        target={about.target}
        statements={statements}
        onChoose={(target) => change({ about: { ...about, target } })}
      />
      <label class="field">
        <span>that it {negative ? 'is not' : 'is'}</span>
        <select
          value={about.says}
          onChange={({ currentTarget }) => {
            const says = aboutSays.find((each) => each === currentTarget.value);
            if (says) change({ about: { ...about, says } });
          }}
        >
          {aboutSays.map((says) => (
            <option key={says}>{says}</option>
          ))}
        </select>
      </label>
      <NotSo negative={negative} change={change} />
    </>
  );
}

function WhenFields({ draft: { when, negative }, words, change }: Omit<ContentFieldsProps, 'statements'>) {
  return (
    <>
      <DateField label="When" value={when.edtf} onChange={(edtf) => change({ when: { ...when, edtf } })} />
      <div class="pair">
        <label class="field">
          <span>Part of the day</span>
          <select
            value={when.daypart ?? ''}
            onChange={({ currentTarget }) => {
              const daypart = words.dayparts.find((each) => each === currentTarget.value);
              const { daypart: _, ...rest } = when;
              change({ when: { ...rest, ...(daypart && { daypart }) } });
            }}
          >
            <option value="">–</option>
            {words.dayparts.map((daypart) => (
              <option key={daypart}>{daypart}</option>
            ))}
          </select>
        </label>
        <ZoneField
          zone={when.zone}
          onChange={(zone) => {
            const { zone: _, ...rest } = when;
            change({ when: { ...rest, ...(zone !== undefined && { zone }) } });
          }}
        />
      </div>
      <NotSo negative={negative} change={change} />
    </>
  );
}

function NotSo({ negative, change }: { readonly negative: boolean; readonly change: ContentFieldsProps['change'] }) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={negative}
        onChange={({ currentTarget }) => change({ negative: currentTarget.checked })}
      />
      <span>
        what is said is that it is <em>not</em> so
      </span>
    </label>
  );
}
