import { describe, expect, it } from 'vitest';
import {
  marksOfMatch,
  marksOfReplaced,
  marksOfTaken,
  matchesHostsAlone,
} from '../../../analysis/flow/patterns';
import { toMarks } from '../../../analysis/flow/value';

const of = (pattern: RegExp): string[] => [...toMarks(marksOfMatch(pattern.source, pattern.flags))].sort();
const replaced = (pattern: RegExp, text: string): string[] =>
  [...toMarks(marksOfReplaced(pattern.source, pattern.flags, text))].sort();

describe('what a match says of a text', () => {
  it.each([
    [/^[a-z0-9_-]+$/, ['path-safe', 'plain-word', 'validated']],
    [/^\w{1,9}$/, ['path-safe', 'plain-word', 'validated']],
    [/^(\w{2}){1,5}$/, ['path-safe', 'plain-word', 'validated']],
    [/^\w{1,20}$/, ['path-safe', 'plain-word', 'validated']],
    [/^[\w.:-]+$/, ['plain-word', 'validated']],
    [/^[\w-]+\.json$/, ['path-safe', 'plain-word', 'validated']],
    [/^(?:[\w-]+\.)+js$/, ['plain-word', 'validated']],
    [/^\w+\.\.$/, ['plain-word', 'validated']],
    [/^[\w/]+$/, ['validated']],
    [/^[\w ]+$/, ['path-safe', 'validated']],
    [/^[a-zäöü]+$/i, ['path-safe', 'validated']],
    [/^[a-z0-9]+(?:-[a-z0-9]+)*$/, ['path-safe', 'plain-word', 'validated']],
    [/^.{1,200}$/, ['validated']],
  ])('%s: a shape', (pattern, marks) => {
    expect(of(pattern)).toEqual(marks);
  });

  it.each([
    /^https:\/\/api\.example\.com\//,
    /^https?:\/\/(?:docs|api)\.example\.com(?::443)?(?:\/|$)/i,
    /^wss:\/\/(?:www\.)?example\.com#/,
    /^https:\/\/[\w-]+\.example\.com:8080\//,
  ])('%s: an address of a host', (pattern) => {
    expect(of(pattern)).toContain('host-allowed');
  });

  it.each([
    /^https:\/\/api\.example\.com/,
    /https:\/\/api\.example\.com\//,
    /^https:\/\/api\.example\.com\//m,
    /^https:\/\/api.example\.com\//,
    /^https:\/\/\w+example\.com\//,
    /^https:\/\/\w+\.com\//,
    /^https:\/\/[^/]+\.example\.com\//,
    /^https:\/\/(?!evil)\.example\.com\//,
    /^https:\/\/(?:api\.example\.com\/)?/,
    /^https:\/\/api\.example\.com\/|^http:/,
    /^\/\/api\.example\.com\//,
    /^https:\/\/\//,
    /^https:\/\/api\.example\.com@/,
    /^https:\/\/user@api\.example\.com\//,
    /^(?:a|b)?(?:a|b)?(?:a|b)?(?:a|b)?https:\/\/api\.example\.com\//,
  ])('%s: an address of anybody', (pattern) => {
    expect(of(pattern)).not.toContain('host-allowed');
  });

  it.each([
    [/^(red|green|blue)$/, ['known-values', 'path-safe', 'plain-word', 'validated']],
    [/^(?:pay now|later)$/, ['known-values', 'path-safe', 'validated']],
    [/^\d+$/, ['known-values', 'path-safe', 'plain-word', 'validated']],
    [/^[0-9a-f]{8}-[0-9a-f]{4}$/i, ['known-values', 'path-safe', 'plain-word', 'validated']],
    [/^[a-z]{2}(-[A-Z]{2})?$/, ['known-values', 'path-safe', 'plain-word', 'validated']],
    [/^[A-Z]{3}$/, ['known-values', 'path-safe', 'plain-word', 'validated']],
    [/(^on$|^off$)/, ['known-values', 'path-safe', 'plain-word', 'validated']],
  ])('%s: known values', (pattern, marks) => {
    expect(of(pattern)).toEqual(marks);
  });

  it.each([
    /[a-z]+/,
    /^[a-z]+/,
    /[a-z]+$/,
    /^a|b$/,
    /^[a-z]+$/m,
    /^.*$/,
    /^.+$/s,
    /^[^;]+$/,
    /^[\s\S]*$/,
    /^\S+$/,
    /^$/,
    /^[a-z]+\$/,
    /^(?:.*)$/,
    /^(?:a|.+)$/,
    new RegExp(String.raw`^[\w--[a-c]]+$`, 'v'),
  ])('%s says nothing', (pattern) => {
    expect(of(pattern)).toEqual([]);
  });

  it('says nothing of what is no expression', () => {
    expect(marksOfMatch('^(a$', '')).toBe(0);
    expect(marksOfReplaced('[^a', 'g', '')).toBe(0);
  });
});

describe('what a match says of what it takes out', () => {
  const taken = (pattern: RegExp): string[][] => {
    const { whole, groups } = marksOfTaken(pattern.source, pattern.flags) ?? { whole: 0, groups: [] };
    return [whole, ...groups.map(({ marks }) => marks)].map((marks) => [...toMarks(marks)].sort());
  };
  const known = ['known-values', 'path-safe', 'plain-word', 'validated'];
  const word = ['path-safe', 'plain-word', 'validated'];

  it.each([
    [/ORDER-(\d+)/, [word, known]],
    [/\b[0-9a-f]{40}\b/, [known]],
    [/RUN: (.+)/, [[], []]],
    [/(\S+) is (?:(yes|no)|(\w+))/, [[], [], known, word]],
    [/FILE: ([\w./]+)/, [['validated'], ['validated']]],
    [/FILE: ([\w-]+\.md)/, [['validated'], word]],
    [/(?=(.*)x)(\d)/, [known, [], known]],
    [/(.*)-(\1)/, [[], [], []]],
    [/((\d)\2)/, [known, known, known]],
    [/\bhttps:\/\/docs\.example\.com\/\S*/, [['host-allowed']]],
    [/at (https:\/\/docs\.example\.com\/\S*)/, [[], ['host-allowed']]],
  ])('%s', (pattern, marks) => {
    expect(taken(pattern)).toEqual(marks);
  });

  it('says nothing of what is no expression', () => {
    expect(marksOfTaken('(a', '')).toBeUndefined();
  });
});

describe('hosts alone', () => {
  it.each([
    /^api\.example\.com$/,
    /^(?:docs|api)\.example\.com$/i,
    /^[\w-]+\.example\.com$/,
    /^a\.b\.c$|^d\.e\.f$/,
  ])('%s', (pattern) => {
    expect(matchesHostsAlone(pattern.source, pattern.flags)).toBe(true);
  });

  it.each([
    /api\.example\.com/,
    /^api\.example\.com/,
    /^api\.example\.com$/m,
    /^[\w.-]+$/,
    /^[\w-]+\.com$/,
    /^\w+example\.com$/,
    /^.*\.example\.com$/,
    /^api\.example\.com$|x/,
    /(^api\.example\.com$)/,
    /^$/,
  ])('not %s', (pattern) => {
    expect(matchesHostsAlone(pattern.source, pattern.flags)).toBe(false);
  });
});

describe('what is left when some characters are replaced', () => {
  it.each([
    [/[^\w]/g, '_', ['path-safe', 'plain-word']],
    [/[^a-z0-9]+/gi, '-', ['path-safe', 'plain-word']],
    [/[^\w.]/g, '', ['plain-word']],
    [/[^\w ]/g, '', ['path-safe']],
    [/[^\w]/g, '/', []],
    [/[^\w]/g, ' ', ['path-safe']],
  ])('%s by %j', (pattern, text, marks) => {
    expect(replaced(pattern, text)).toEqual(marks);
  });

  it.each([/[^\w]/, /[;&|]/g, /["']/g, /\n/g, /[^\w]*/g, /a[^\w]/g, /[^\w]|x/g, /[^\W]/g])(
    '%s leaves what does harm',
    (pattern) => {
      expect(replaced(pattern, '')).toEqual([]);
    },
  );
});
