import {
  ActionIcon,
  Anchor,
  Button,
  Checkbox,
  createTheme,
  Drawer,
  Input,
  InputBase,
  Kbd,
  Menu,
  Modal,
  Notification,
  NumberInput,
  PasswordInput,
  Radio,
  Select,
  Skeleton,
  Tabs,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core';
import { amber, dark, sea, slate } from './colors.ts';
import classes from './components.module.css';

/** The scrollbar stays where it is under a dialog (base.css), so nothing has to make up for its absence. */
const removeScrollProps = { removeScrollBar: false } as const;
const motion = { duration: 140, transition: 'fade' } as const;

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
    ActionIcon: ActionIcon.extend({
      defaultProps: { variant: 'subtle', color: 'gray', size: 28 },
      classNames: { root: classes.actionIcon },
    }),
    Anchor: Anchor.extend({ defaultProps: { underline: 'hover' } }),
    Button: Button.extend({ defaultProps: { size: 'xs' }, classNames: { root: classes.button } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'xs' }, classNames: { input: classes.check } }),
    Drawer: Drawer.extend({ defaultProps: { transitionProps: { duration: 160 }, removeScrollProps } }),
    DrawerRoot: Drawer.Root.extend({ defaultProps: { removeScrollProps } }),
    // Nearly every field is needed: those that are not say so.
    InputWrapper: Input.Wrapper.extend({
      defaultProps: { withAsterisk: false },
      classNames: { label: classes.label, description: classes.description, error: classes.error },
    }),
    InputBase: InputBase.extend({ defaultProps: { size: 'xs' } }),
    Kbd: Kbd.extend({ classNames: { root: classes.kbd } }),
    Menu: Menu.extend({
      defaultProps: { shadow: 'md', transitionProps: motion, position: 'bottom-end' },
      classNames: { item: classes.menuItem, dropdown: classes.dropdown, label: classes.menuLabel },
    }),
    Modal: Modal.extend({
      defaultProps: { centered: true, removeScrollProps, size: 520, transitionProps: motion, radius: 'lg' },
      classNames: { title: classes.modalTitle, content: classes.modal },
    }),
    Notification: Notification.extend({
      defaultProps: { withBorder: true, radius: 'lg' },
      classNames: { root: classes.notification, icon: classes.notificationIcon },
    }),
    NumberInput: NumberInput.extend({ defaultProps: { size: 'xs' } }),
    PasswordInput: PasswordInput.extend({ defaultProps: { size: 'xs' } }),
    Select: Select.extend({ defaultProps: { size: 'xs', withCheckIcon: true, checkIconPosition: 'right' } }),
    Radio: Radio.extend({ defaultProps: { size: 'xs' }, classNames: { radio: classes.check } }),
    Skeleton: Skeleton.extend({ classNames: { root: classes.skeleton } }),
    Tabs: Tabs.extend({ classNames: { tab: classes.tab, list: classes.tabList } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'xs' } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'xs' } }),
    Tooltip: Tooltip.extend({
      defaultProps: {
        openDelay: 300,
        transitionProps: motion,
        events: { hover: true, focus: true, touch: false },
      },
      classNames: { tooltip: classes.tooltip },
    }),
  },
});
