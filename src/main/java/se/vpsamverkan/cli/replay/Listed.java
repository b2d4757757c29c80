package se.vpsamverkan.cli.replay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.vpsamverkan.cli.replay.CycleRecord.ItemPart;

/**
 * What of a union's items it handed in, and what it raised at the meeting (process.md 8): points raised jointly, those
 * marked so, and those whose source lines stand outside the union's list, that is, out of the order of {@code seq}.
 * A numbering that starts again begins a new list of the same union.
 *
 * @param handedIn the lists in written order
 * @param atMeeting the rest, in written order
 */
record Listed(List<List<ItemPart>> handedIn, List<ItemPart> atMeeting) {

    static Listed of(List<ItemPart> items) {
        List<List<ItemPart>> lists = new ArrayList<>();
        List<ItemPart> raised = new ArrayList<>();
        int last = Integer.MAX_VALUE;
        for (ItemPart item : items) {
            if (CycleRecord.ALL.equals(item.union()) || "meeting".equals(item.raisedAt())) {
                raised.add(item);
                continue;
            }
            if (item.seq() <= last) {
                lists.add(new ArrayList<>());
            }
            last = item.seq();
            lists.get(lists.size() - 1).add(item);
        }
        List<List<ItemPart>> handedIn = new ArrayList<>();
        for (List<ItemPart> list : lists) {
            Set<ItemPart> inOrder = longestRun(list);
            handedIn.add(list.stream().filter(inOrder::contains).toList());
            list.stream().filter(item -> !inOrder.contains(item)).forEach(raised::add);
        }
        return new Listed(handedIn, raised);
    }

    /** The largest part of the list whose source lines rise with the numbering; items without lines belong to it. */
    private static Set<ItemPart> longestRun(List<ItemPart> list) {
        Set<ItemPart> kept = new HashSet<>();
        List<ItemPart> lined = new ArrayList<>();
        for (ItemPart item : list) {
            if (item.startLine() == null) {
                kept.add(item);
            } else {
                lined.add(item);
            }
        }
        int[] length = new int[lined.size()];
        int[] before = new int[lined.size()];
        int best = -1;
        for (int i = 0; i < lined.size(); i++) {
            length[i] = 1;
            before[i] = -1;
            for (int j = 0; j < i; j++) {
                if (line(lined.get(j)) < line(lined.get(i)) && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    before[i] = j;
                }
            }
            if (best < 0 || length[i] > length[best]) {
                best = i;
            }
        }
        for (int i = best; i >= 0; i = before[i]) {
            kept.add(lined.get(i));
        }
        return kept;
    }

    private static int line(ItemPart item) {
        Integer line = item.startLine();
        return line == null ? 0 : line;
    }
}
