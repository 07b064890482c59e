//! Elements of two lists are matched: by key, then by being equal, then by their order. Never all with all.

use std::collections::BTreeMap;

/// The elements of two lists by their places: both, the old one alone, or the new one alone.
pub(super) type Pair = (Option<usize>, Option<usize>);

/// Matches elements. `fingerprint` tells equal elements, and is asked only where a key stands more than once;
/// both functions are given the side, 0 or 1, and the place in it.
pub(super) fn pairs<K: Ord>(
    lengths: [usize; 2],
    key: impl Fn(usize, usize) -> K,
    fingerprint: impl Fn(usize, usize) -> u64,
) -> Vec<Pair> {
    let mut groups: BTreeMap<K, [Vec<usize>; 2]> = BTreeMap::new();
    for (side, length) in lengths.into_iter().enumerate() {
        for place in 0..length {
            groups.entry(key(side, place)).or_default()[side].push(place);
        }
    }
    let mut pairs = Vec::with_capacity(lengths[0].max(lengths[1]));
    for [old, new] in groups.into_values() {
        match (old.as_slice(), new.as_slice()) {
            ([old], [new]) => pairs.push((Some(*old), Some(*new))),
            (old, []) => pairs.extend(old.iter().map(|old| (Some(*old), None))),
            ([], new) => pairs.extend(new.iter().map(|new| (None, Some(*new)))),
            (old, new) => pair_group(old, new, &fingerprint, &mut pairs),
        }
    }
    pairs.sort_by_key(|(old, new)| (old.unwrap_or(usize::MAX), *new));
    pairs
}

fn pair_group(old: &[usize], new: &[usize], fingerprint: impl Fn(usize, usize) -> u64, pairs: &mut Vec<Pair>) {
    let mut waiting: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    for &place in new.iter().rev() {
        waiting.entry(fingerprint(1, place)).or_default().push(place);
    }
    let mut old_left = Vec::new();
    for &place in old {
        match waiting.get_mut(&fingerprint(0, place)).and_then(Vec::pop) {
            Some(equal) => pairs.push((Some(place), Some(equal))),
            None => old_left.push(place),
        }
    }
    let mut new_left: Vec<usize> = waiting.into_values().flatten().collect();
    new_left.sort_unstable();
    for index in 0..old_left.len().max(new_left.len()) {
        pairs.push((old_left.get(index).copied(), new_left.get(index).copied()));
    }
}

/// Whether the elements that both sides have stand in the same order.
pub(super) fn is_same_order(pairs: &[Pair]) -> bool {
    let mut both: Vec<(usize, usize)> = pairs.iter().filter_map(|(old, new)| Some(((*old)?, (*new)?))).collect();
    both.sort_unstable();
    both.is_sorted_by_key(|(_, new)| *new)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matched(old: &[(&str, u64)], new: &[(&str, u64)]) -> Vec<Pair> {
        let sides = [old, new];
        pairs([old.len(), new.len()], |side, place| sides[side][place].0, |side, place| sides[side][place].1)
    }

    #[test]
    fn keys_come_before_places() {
        let pairs = matched(&[("a", 1), ("b", 2)], &[("b", 3), ("a", 4)]);
        assert_eq!(pairs, [(Some(0), Some(1)), (Some(1), Some(0))]);
        assert!(!is_same_order(&pairs));
    }

    #[test]
    fn of_one_key_equal_elements_come_first() {
        let pairs = matched(&[("a", 1), ("a", 2)], &[("a", 9), ("a", 1), ("a", 2)]);
        assert_eq!(pairs, [(Some(0), Some(1)), (Some(1), Some(2)), (None, Some(0))]);
        assert!(is_same_order(&pairs));
        assert_eq!(matched(&[("a", 1), ("a", 2)], &[("a", 3)]), [(Some(0), Some(0)), (Some(1), None)]);
    }
}
