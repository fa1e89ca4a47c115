import type { CellComment, Remark } from '../model/comment';
import { newObjectId } from '../model/create';
import { cellKey } from '../model/geometry';
import type { Sheet } from '../model/workbook';
import { invalidArgument, invalidOperation, invalidReference, itemNotFound } from '../protocol/host-error';
import { hostObject, type HostObject, type HostType } from '../protocol/host-object';
import { fixed } from './fixed';
import { requireUnprotected } from './guards';
import { rangeArgument } from './references';
import { RangeRef, type Session } from './session';
import { asText } from './values';

/** The comments of the workbook, or those of one sheet. */
export interface CommentsRef {
  readonly session: Session;
  readonly scope: Sheet | undefined;
}

/** One comment, or one answer to it, found by its id: its data are replaced when changed. */
interface CommentRef {
  readonly session: Session;
  readonly sheet: Sheet;
  readonly id: string;
}

interface ReplyRef extends CommentRef {
  readonly reply: string;
}

const sheetsOf = ({ session, scope }: CommentsRef): readonly Sheet[] => (scope ? [scope] : session.book.data.sheets);

function refsOf(comments: CommentsRef): readonly CommentRef[] {
  return sheetsOf(comments).flatMap((sheet) => sheet.comments.map(({ id }) => ({ session: comments.session, sheet, id })));
}

function find(comments: CommentsRef, key: unknown): HostObject | undefined {
  const ref = refsOf(comments).find(({ id }) => id === String(key));
  return ref && hostObject(commentType, ref);
}

function cellOf({ session, scope }: CommentsRef, cell: unknown): RangeRef {
  const range = rangeArgument(session, cell, scope ?? session.activeSheet);
  if (range.rect.rows !== 1 || range.rect.columns !== 1) throw invalidArgument();
  return range;
}

/** A cell has one comment at most, which takes answers; one that has a note of older times takes none. */
function add(comments: CommentsRef, cell: unknown, content: unknown): HostObject {
  const { session } = comments;
  const { sheet, rect } = cellOf(comments, cell);
  requireUnprotected(sheet);
  const { row, column } = rect;
  const isNoted = session.book.data.carried?.isNoted(sheet.id, cellKey(row, column)) === true;
  if (isNoted || sheet.comments.some((known) => known.row === row && known.column === column)) throw invalidOperation();
  const comment: CellComment = { ...remark(content), row, column, replies: [] };
  sheet.comments = [...sheet.comments, comment];
  return hostObject(commentType, { session, sheet, id: comment.id });
}

function remark(content: unknown): Remark {
  const text = asText(content);
  if (text === '') throw invalidArgument();
  return { id: newObjectId(), author: '', text };
}

function atCell(comments: CommentsRef, cell: unknown): HostObject {
  const { sheet, rect } = cellOf(comments, cell);
  const found = sheet.comments.find(({ row, column }) => row === rect.row && column === rect.column);
  if (!found) throw itemNotFound();
  return hostObject(commentType, { session: comments.session, sheet, id: found.id });
}

export const commentsType: HostType<CommentsRef> = {
  name: 'CommentCollection',
  items: (comments) => refsOf(comments).map((ref) => hostObject(commentType, ref)),
  item: find,
  methods: {
    add: (comments, args) => add(comments, args.at(0), args.at(1)),
    getCount: (comments) => refsOf(comments).length,
    getItem: (comments, args) => find(comments, args.at(0)) ?? notFound(),
    getItemByCell: (comments, args) => atCell(comments, args.at(0)),
  },
};

const commentType: HostType<CommentRef> = {
  name: 'Comment',
  identity: { key: 'Id', of: ({ id }) => id },
  isAlive: ({ session, sheet, id }) => session.isOpen(sheet) && sheet.comments.some((comment) => comment.id === id),
  properties: {
    id: { get: ({ id }) => id },
    content: { get: (ref) => commentOf(ref).text },
    authorName: { get: (ref) => commentOf(ref).author },
    resolved: fixed('Comment.resolved', false),
  },
  navigation: { replies: (ref) => hostObject(repliesType, ref) },
  methods: {
    getLocation: (ref) => {
      const { row, column } = commentOf(ref);
      return ref.session.make.range(new RangeRef(ref.session, ref.sheet, { row, column, rows: 1, columns: 1 }));
    },
    delete: ({ sheet, id }) => {
      requireUnprotected(sheet);
      sheet.comments = sheet.comments.filter((comment) => comment.id !== id);
    },
  },
};

function commentOf({ sheet, id }: CommentRef): CellComment {
  const comment = sheet.comments.find((known) => known.id === id);
  if (!comment) throw invalidReference();
  return comment;
}

function answer(ref: CommentRef, content: unknown): HostObject {
  requireUnprotected(ref.sheet);
  const old = commentOf(ref);
  const reply = remark(content);
  const answered = { ...old, replies: [...old.replies, reply] };
  ref.sheet.comments = ref.sheet.comments.map((comment) => (comment === old ? answered : comment));
  return hostObject(replyType, { ...ref, reply: reply.id });
}

const repliesType: HostType<CommentRef> = {
  name: 'CommentReplyCollection',
  items: (ref) => commentOf(ref).replies.map(({ id }) => hostObject(replyType, { ...ref, reply: id })),
  item: (ref, key) =>
    commentOf(ref).replies.some(({ id }) => id === String(key)) ? hostObject(replyType, { ...ref, reply: String(key) }) : undefined,
  methods: {
    add: (ref, args) => answer(ref, args.at(0)),
    getCount: (ref) => commentOf(ref).replies.length,
  },
};

const replyType: HostType<ReplyRef> = {
  name: 'CommentReply',
  identity: { key: 'Id', of: ({ reply }) => reply },
  properties: {
    id: { get: ({ reply }) => reply },
    content: { get: (ref) => replyOf(ref).text },
    authorName: { get: (ref) => replyOf(ref).author },
  },
};

function replyOf(ref: ReplyRef): Remark {
  const reply = commentOf(ref).replies.find(({ id }) => id === ref.reply);
  if (!reply) throw invalidReference();
  return reply;
}

function notFound(): never {
  throw itemNotFound();
}
