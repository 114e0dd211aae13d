import type {
  ActionIconProps,
  AnchorProps,
  ButtonProps,
  CheckboxProps,
  DrawerProps,
  DrawerRootProps,
  InputBaseProps,
  InputWrapperProps,
  KbdProps,
  MenuProps,
  ModalProps,
  NativeSelectProps,
  NotificationProps,
  NumberInputProps,
  PasswordInputProps,
  RadioProps,
  SelectProps,
  SkeletonProps,
  TabsProps,
  TextareaProps,
  TextInputProps,
  TooltipProps,
} from '@mantine/core';
import { createTheme } from '@mantine/core';
import { amber, dark, sea, slate } from './colors.ts';
import classes from './components.module.css';

/** The scrollbar stays where it is under a dialog (base.css), so nothing has to make up for its absence. */
const removeScrollProps = { removeScrollBar: false } as const;
const motion = { duration: 140, transition: 'fade' } as const;

type Look<P> = {
  readonly defaultProps?: Partial<P>;
  readonly classNames?: Readonly<Record<string, string | undefined>>;
};

/** How a component of the kit looks by default. Not its `extend`: that would load every component with the first page. */
const look = <P>(config: Look<P>) => config;

export const theme = createTheme({
  primaryColor: 'sea',
  primaryShade: { light: 8, dark: 6 },
  colors: { sea, gray: slate, slate, dark, amber },
  black: slate[9],
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  fontFamilyMonospace: "'JetBrains Mono Variable', ui-monospace, Menlo, Consolas, monospace",
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '28px' },
      h2: { fontSize: '16px', lineHeight: '24px' },
      h3: { fontSize: '14px', lineHeight: '20px' },
    },
  },
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'md',
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    ActionIcon: look<ActionIconProps>({
      defaultProps: { variant: 'subtle', color: 'gray', size: 28 },
      classNames: { root: classes.actionIcon },
    }),
    Anchor: look<AnchorProps>({ defaultProps: { underline: 'hover' } }),
    Button: look<ButtonProps>({ defaultProps: { size: 'xs' }, classNames: { root: classes.button } }),
    Checkbox: look<CheckboxProps>({ defaultProps: { size: 'xs' }, classNames: { input: classes.check } }),
    Drawer: look<DrawerProps>({ defaultProps: { transitionProps: { duration: 160 }, removeScrollProps } }),
    DrawerRoot: look<DrawerRootProps>({ defaultProps: { removeScrollProps } }),
    // Nearly every field is needed: those that are not say so.
    InputWrapper: look<InputWrapperProps>({
      defaultProps: { withAsterisk: false },
      classNames: { label: classes.label, description: classes.description, error: classes.error },
    }),
    InputBase: look<InputBaseProps>({ defaultProps: { size: 'xs' } }),
    Kbd: look<KbdProps>({ classNames: { root: classes.kbd } }),
    Menu: look<MenuProps>({
      defaultProps: {
        shadow: 'md',
        transitionProps: motion,
        position: 'bottom-end',
        // It would be a child that a menu may not have.
        withInitialFocusPlaceholder: false,
      },
      classNames: { item: classes.menuItem, dropdown: classes.dropdown, label: classes.menuLabel },
    }),
    Modal: look<ModalProps>({
      defaultProps: { centered: true, removeScrollProps, size: 520, transitionProps: motion, radius: 'lg' },
      classNames: { title: classes.modalTitle, content: classes.modal },
    }),
    Notification: look<NotificationProps>({
      defaultProps: { withBorder: true, radius: 'lg' },
      classNames: { root: classes.notification, icon: classes.notificationIcon },
    }),
    NativeSelect: look<NativeSelectProps>({ defaultProps: { size: 'xs' } }),
    NumberInput: look<NumberInputProps>({ defaultProps: { size: 'xs' } }),
    PasswordInput: look<PasswordInputProps>({ defaultProps: { size: 'xs' } }),
    Select: look<SelectProps>({
      defaultProps: { size: 'xs', withCheckIcon: true, checkIconPosition: 'right' },
    }),
    Radio: look<RadioProps>({ defaultProps: { size: 'xs' }, classNames: { radio: classes.check } }),
    Skeleton: look<SkeletonProps>({ classNames: { root: classes.skeleton } }),
    Tabs: look<TabsProps>({ classNames: { tab: classes.tab, list: classes.tabList } }),
    Textarea: look<TextareaProps>({ defaultProps: { size: 'xs' } }),
    TextInput: look<TextInputProps>({ defaultProps: { size: 'xs' } }),
    Tooltip: look<TooltipProps>({
      defaultProps: {
        openDelay: 300,
        transitionProps: motion,
        events: { hover: true, focus: true, touch: false },
      },
      classNames: { tooltip: classes.tooltip },
    }),
  },
});
