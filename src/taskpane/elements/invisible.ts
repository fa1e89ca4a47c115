import { makeStyles } from '@fluentui/react-components';

/** The class of words that are heard and not seen. */
export const useInvisible = makeStyles({
  invisible: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
