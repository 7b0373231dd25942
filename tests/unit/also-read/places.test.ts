import { bake } from '../../../server/src/also-read/baking';
import { placesInWords } from '../../../server/src/also-read/places';
import { BLOCKS } from '../../../server/src/also-read/text';
import { weave } from '../../../server/src/also-read/weaving';
import { blocks } from '../../integration/helpers/documents';

const BODY = blocks('Lead one.', '', 'Lead two.', '# Talks', 'First.', '  Second  of \n them. ');

const at = (afterBlock: number, section: string | null = null) => ({ afterBlock, section });

describe('places in words', () => {
  it('count paragraphs within the section, empty ones not among them', () => {
    expect(placesInWords(BODY, BLOCKS, [at(2), at(5), at(4)])).toEqual([
      { paragraph: 2, section: null, words: 'Lead two.' },
      { paragraph: 2, section: 'Talks', words: 'Second of them.' },
      { paragraph: 1, section: 'Talks', words: 'First.' },
    ]);
  });

  it('are none for a link without one, and for one that the body does not have', () => {
    expect(placesInWords(BODY, BLOCKS, [null, at(3), at(99)])).toEqual([null, null, null]);
    expect(placesInWords(undefined, undefined, [at(1)])).toEqual([null]);
  });

  it('name a long paragraph by its first words, or letters where there are no words', () => {
    const long =
      'Delegations from sixty-one states and thirty-three organisations met in the hall.';
    const [place] = placesInWords(blocks(long), BLOCKS, [at(0)]);
    expect(place?.words).toBe('Delegations from sixty-one states and thirty-three …');
    const [dense] = placesInWords(blocks('会'.repeat(90)), BLOCKS, [at(0)]);
    expect(dense?.words).toBe(`${'会'.repeat(60)} …`);
  });

  it('of a zone are found in its components', () => {
    const shape = {
      format: 'zone' as const,
      components: { 'story.text': [{ field: 'text', format: 'markdown' as const }] },
    };
    const zone = [
      { __component: 'story.text', text: 'One.' },
      { __component: 'story.text', text: 'Two.\n\nThree.' },
    ];
    const place = { afterBlock: 1, section: null, component: 1, field: 'text' };
    expect(placesInWords(zone, shape, [place])).toEqual([
      { paragraph: 3, section: null, words: 'Three.' },
    ]);
  });
});

describe('baking', () => {
  const link = { label: 'Also Read', title: 'Wheat <falls>', url: '/news/wheat', afterBlock: 0 };

  it.each([
    ['blocks', BODY],
    ['html', '<p>One.</p><p class="also-reading">Two.</p>'],
    ['markdown', 'One.\n\nTwo.'],
  ] as const)(
    'leaves no mark by which weaving would take the link out again: %s',
    (format, body) => {
      const baked = bake(body, { format }, [link]);
      expect(JSON.stringify(baked)).toContain('/news/wheat');
      expect(weave(baked, { format }, [])).toEqual(baked);
      // What is woven later comes beside it.
      const other = { ...link, url: '/news/other', title: 'Other' };
      const woven = JSON.stringify(weave(baked, { format }, [other]));
      expect(woven).toContain('/news/wheat');
      expect(woven).toContain('/news/other');
    }
  );

  it('changes nothing else', () => {
    const source = '<p class="also-reading">One.</p><!-- <p class="also-read"> --><p>Two.</p>';
    expect(bake(source, { format: 'html' }, [])).toBe(source);
    expect(bake(BODY, { format: 'blocks' }, [])).toEqual(BODY);
    expect(bake(null, { format: 'blocks' }, [link])).toBeNull();
  });
});
