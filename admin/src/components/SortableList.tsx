import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type Announcements,
  type DragEndEvent,
} from '@dnd-kit/core';
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { IconButton } from '@strapi/design-system';
import { Drag } from '@strapi/icons';
import type { ReactNode } from 'react';
import { useText } from '../hooks/useText';
import { PlainList } from './PlainList';

interface Props<Item> {
  label: string;
  items: Item[];
  idOf: (item: Item) => string;
  /** What a screen reader calls it. */
  nameOf: (item: Item) => string;
  disabled?: boolean;
  onMove: (from: number, to: number) => void;
  /** A card; the handle is null while nothing can be moved. */
  children: (item: Item, handle: ReactNode) => ReactNode;
}

/** A list whose cards are put in order by dragging, or from the keyboard: space, arrows, space. */
export const SortableList = <Item,>(props: Props<Item>) => {
  const { label, items, idOf, nameOf, disabled = false, onMove, children } = props;
  const t = useText();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates })
  );
  const ids = items.map(idOf);
  const title = (id: unknown): string => {
    const item = items.find((each) => idOf(each) === id);
    return item ? nameOf(item) : '';
  };
  const place = (id: unknown): number => ids.indexOf(String(id)) + 1;

  const announcements: Announcements = {
    onDragStart: ({ active }) =>
      t('sort.lifted', { title: title(active.id), place: place(active.id), count: ids.length }),
    onDragOver: ({ active, over }) =>
      over
        ? t('sort.over', { title: title(active.id), place: place(over.id), count: ids.length })
        : undefined,
    onDragEnd: ({ active, over }) =>
      t('sort.dropped', {
        title: title(active.id),
        place: place((over ?? active).id),
        count: ids.length,
      }),
    onDragCancel: ({ active }) => t('sort.cancelled', { title: title(active.id) }),
  };

  const onDragEnd = ({ active, over }: DragEndEvent) => {
    const from = ids.indexOf(String(active.id));
    const to = over ? ids.indexOf(String(over.id)) : -1;
    if (from >= 0 && to >= 0 && from !== to) onMove(from, to);
  };

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={onDragEnd}
      accessibility={{
        announcements,
        screenReaderInstructions: { draggable: t('sort.instructions') },
      }}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <PlainList aria-label={label}>
          {items.map((item) => (
            <SortableCard
              key={idOf(item)}
              id={idOf(item)}
              label={t('sort.handle', { title: nameOf(item) })}
              disabled={disabled || items.length < 2}
            >
              {(handle) => children(item, handle)}
            </SortableCard>
          ))}
        </PlainList>
      </SortableContext>
    </DndContext>
  );
};

interface CardProps {
  id: string;
  label: string;
  disabled: boolean;
  children: (handle: ReactNode) => ReactNode;
}

const SortableCard = ({ id, label, disabled, children }: CardProps) => {
  const {
    attributes,
    listeners,
    setNodeRef,
    setActivatorNodeRef,
    transform,
    transition,
    isDragging,
  } = useSortable({ id, disabled });
  const handle = disabled ? null : (
    <IconButton
      ref={setActivatorNodeRef}
      type="button"
      variant="ghost"
      size="XS"
      label={label}
      aria-describedby={attributes['aria-describedby']}
      style={{ cursor: 'grab', touchAction: 'none' }}
      {...listeners}
    >
      <Drag />
    </IconButton>
  );
  return (
    <li
      ref={setNodeRef}
      style={{
        opacity: isDragging ? 0.6 : 1,
        position: 'relative',
        transform: transform ? `translateY(${Math.round(transform.y)}px)` : undefined,
        transition,
        zIndex: isDragging ? 1 : undefined,
      }}
    >
      {children(handle)}
    </li>
  );
};
