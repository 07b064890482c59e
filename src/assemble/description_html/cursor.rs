//! A position in one line that counts columns as well as characters, because a tab reaches to the next fourth column.

/// Walks one line; `start` is a byte offset, `column` the visual column, both may lie inside of a tab.
#[derive(Debug, Clone)]
pub(super) struct Cursor<'a> {
    text: &'a str,
    start: usize,
    column: usize,
    start_before_indent: usize,
    column_before_indent: usize,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, start: 0, column: 0, start_before_indent: 0, column_before_indent: 0 }
    }

    /// The rest of the line.
    pub(super) fn rest(&self) -> &'a str {
        &self.text[self.start..]
    }

    /// The rest of the line, with the blanks left of a half used tab written out.
    pub(super) fn rest_with_tab(&self) -> String {
        let rest = self.rest();
        let inside = self.column % 4;
        if inside != 0 && rest.starts_with('\t') && self.is_inside_tab() {
            return format!("{}{}", " ".repeat(4 - inside), &rest[1..]);
        }
        rest.to_string()
    }

    /// Whether the tab at the cursor began in an earlier column.
    fn is_inside_tab(&self) -> bool {
        let mut column = 0;
        for c in self.text[..self.start].chars() {
            column = next_column(column, c);
        }
        column != self.column
    }

    pub(super) fn current(&self) -> char {
        self.rest().chars().next().unwrap_or('\0')
    }

    pub(super) fn column(&self) -> usize {
        self.column
    }

    pub(super) fn column_before_indent(&self) -> usize {
        self.column_before_indent
    }

    pub(super) fn indent(&self) -> usize {
        self.column.saturating_sub(self.column_before_indent)
    }

    /// Four columns or more: what stands here is code unless a paragraph is open.
    pub(super) fn is_code_indent(&self) -> bool {
        self.indent() >= 4
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.start >= self.text.len()
    }

    /// Skips blanks; a second call at the same place keeps the indent that the first one found.
    pub(super) fn parse_indent(&mut self) {
        let (start, column) = (self.start, self.column);
        while matches!(self.current(), ' ' | '\t') {
            self.advance();
        }
        if self.column != column {
            self.start_before_indent = start;
            self.column_before_indent = column;
        }
    }

    /// From here on, indents are counted from the current column.
    pub(super) fn restart_indent(&mut self) {
        self.start_before_indent = self.start;
        self.column_before_indent = self.column;
    }

    /// One character forward.
    pub(super) fn advance(&mut self) {
        let c = self.current();
        if c != '\0' {
            self.column = next_column(self.column, c);
            self.start += c.len_utf8();
        }
    }

    pub(super) fn advance_by(&mut self, count: usize) {
        for _ in 0..count {
            self.advance();
        }
    }

    /// One column forward, which may stay inside of a tab.
    pub(super) fn advance_column(&mut self) {
        let target = self.column + 1;
        self.advance();
        if self.column > target {
            self.column = target;
            self.start -= 1;
        }
    }

    /// To a column right or left of the current one.
    pub(super) fn go_to_column(&mut self, column: usize) {
        if column >= self.column_before_indent {
            self.start = self.start_before_indent;
            self.column = self.column_before_indent;
        } else {
            (self.start, self.column, self.start_before_indent, self.column_before_indent) = (0, 0, 0, 0);
        }
        while !self.is_at_end() && self.column < column {
            let c = self.current();
            self.advance();
            if !matches!(c, ' ' | '\t') {
                self.column_before_indent = self.column;
                self.start_before_indent = self.start;
            }
        }
        if self.column > column {
            self.column = column;
            self.start = self.start.saturating_sub(1);
        }
    }
}

fn next_column(column: usize, c: char) -> usize {
    if c == '\t' { (column / 4 + 1) * 4 } else { column + 1 }
}
