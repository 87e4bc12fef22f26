package rabita.terms;

import java.util.List;
import rabita.text.FoldedText;

/** The longest term of each layer that begins at one word, and where the layer is still free. */
final class Longest {
  private final FoldedText text;
  private final Entry[] entries;
  private final int[] begins;
  private final int[] ends;
  private final int[] free;
  private final int[] touched;
  private int size;

  Longest(FoldedText text, int layers) {
    this.text = text;
    entries = new Entry[layers];
    begins = new int[layers];
    ends = new int[layers];
    free = new int[layers];
    touched = new int[layers];
  }

  /** Offers a term from {@code begin} to {@code end} of the folded text. */
  void offer(Entry entry, int begin, int end) {
    int layer = entry.layer();
    if (begin < free[layer] || end <= ends[layer]) {
      return;
    }

    if (ends[layer] == 0) {
      touched[size++] = layer;
    }

    entries[layer] = entry;
    begins[layer] = begin;
    ends[layer] = end;
  }

  /** Hands over the longest terms and begins anew. */
  void moveTo(List<FoundTerm> found) {
    for (int i = 0; i < size; i++) {
      int layer = touched[i];
      int end = text.rawEnd(ends[layer] - 1);
      found.add(new FoundTerm(entries[layer].label(), text.rawBegin(begins[layer]), end));
      free[layer] = behind(end, ends[layer]);
      ends[layer] = 0;
    }

    size = 0;
  }

  /** The first folded unit, from one on, that stands behind a raw offset: a ligature is several. */
  private int behind(int rawEnd, int from) {
    int unit = from;
    while (unit < text.length() && text.rawBegin(unit) < rawEnd) {
      unit++;
    }

    return unit;
  }
}
