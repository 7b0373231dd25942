import { findBody, shapeOf, type Attribute } from '../../../server/src/config/body-shapes';

const blocks: Attribute = { type: 'blocks' };
const richtext: Attribute = { type: 'richtext' };
const ckeditor = (options = {}): Attribute => ({
  type: 'customField',
  customField: 'plugin::ckeditor5.CKEditor',
  options,
});
const zone: Attribute = { type: 'dynamiczone', components: ['story.text', 'story.picture'] };
const components = {
  'story.text': {
    attributes: { title: { type: 'string' }, note: { type: 'text' }, text: richtext },
  },
  'story.picture': { attributes: { file: { type: 'media' }, caption: { type: 'text' } } },
};

describe('the shape of a body', () => {
  it.each([
    ['blocks', blocks],
    ['markdown', richtext],
    ['text', { type: 'text' }],
    ['html', ckeditor()],
    ['html', ckeditor({ preset: 'defaultHtml' })],
    ['markdown', ckeditor({ preset: 'defaultMarkdown' })],
    [
      'markdown',
      {
        type: 'customField',
        customField: 'plugin::ckeditor.CKEditor',
        options: { output: 'Markdown' },
      },
    ],
    ['html', { type: 'customField', customField: 'plugin::tinymce.tinymce' }],
    // As Strapi leaves a custom field once it has replaced its type.
    ['html', { type: 'richtext', customField: 'plugin::tinymce.tinymce' }],
  ])('is %s for %j', (format, attribute) => {
    expect(shapeOf(attribute, {})).toEqual({ format });
  });

  it('is what the configuration says, where the field can hold it', () => {
    expect(shapeOf(richtext, {}, 'html')).toEqual({ format: 'html' });
    expect(shapeOf({ type: 'customField', customField: 'plugin::x.y' }, {}, 'html')).toEqual({
      format: 'html',
    });
    expect(shapeOf(blocks, {}, 'html')).toBeNull();
    expect(shapeOf(zone, components, 'html')).toBeNull();
  });

  it('is that of the rich text in the components of a zone', () => {
    expect(shapeOf(zone, components)).toEqual({
      format: 'zone',
      components: { 'story.text': [{ field: 'text', format: 'markdown' }], 'story.picture': [] },
    });
    expect(shapeOf({ type: 'component', component: 'story.text' }, components)).toMatchObject({
      format: 'zone',
    });
  });

  it.each([
    { type: 'string' },
    { type: 'media' },
    { type: 'customField', customField: 'plugin::color-picker.color' },
    { type: 'dynamiczone', components: ['story.picture'] },
  ])('is none for %j', (attribute) => {
    expect(shapeOf(attribute, components)).toBeNull();
  });
});

describe('the body of a type', () => {
  it('is found by its name first, whatever it is made of', () => {
    expect(findBody({ notes: blocks, content: zone, text: richtext }, components)).toBe('content');
    expect(findBody({ notes: blocks, text: { type: 'text' } }, {})).toBe('text');
  });

  it('is found by its type else: Blocks, Markdown, HTML, then a zone that holds one', () => {
    const all = { parts: zone, page: ckeditor(), story: richtext, article: blocks };
    expect(findBody(all, components)).toBe('article');
    expect(findBody({ ...all, article: richtext }, components)).toBe('story');
    expect(findBody({ parts: zone, page: ckeditor() }, components)).toBe('page');
    expect(findBody({ parts: zone }, components)).toBe('parts');
    expect(findBody({ parts: zone, summary: { type: 'text' } }, {})).toBeUndefined();
  });

  it('is one that can hold the format of the configuration', () => {
    expect(findBody({ title: { type: 'string' }, body: blocks, page: richtext }, {}, 'html')).toBe(
      'page'
    );
  });
});
