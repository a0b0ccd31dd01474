"""The manual page tracuu-index(5) as a program reads it: its tables, and the numbers in bold."""
import re


def plain(cell):
    """A cell without macros: 'T Ql draft , Ql amended' is 'draft, amended'."""
    words = [w for w in cell.split() if w not in ('Sy', 'Ql', 'Ar', 'Ns', 'Sx', 'Pq', 'Pa', 'No', 'Cm')]
    return re.sub(r' ([,.:;])', r'\1', ' '.join(words))


class Page:
    def __init__(self, path):
        with open(path, encoding='utf-8') as f:
            self.lines = f.read().splitlines()

    def sections(self):
        """Yields (section, line)."""
        section = ''
        for line in self.lines:
            if line.startswith('.Sh '):
                section = line[4:]
            yield section, line

    def tables(self, section):
        """The tables of a section, each a list of rows (dictionaries by the headings, in order)."""
        found = []
        for where, line in self.sections():
            if where != section or not line.startswith('.It ') or ' Ta ' not in line:
                continue
            cells = [plain(cell) for cell in line[4:].split(' Ta ')]
            if line.count('Sy ') == len(cells) and all(re.fullmatch(r'[a-z ]+', c) for c in cells):
                found.append((cells, []))
            else:
                heads, rows = found[-1]
                if len(cells) != len(heads):
                    raise ValueError('%s: a row has not the cells of its table: %s' % (section, line))
                rows.append(dict(zip(heads, cells)))
        return [rows for heads, rows in found]

    def names(self, section, key, name):
        """{number or text of the key column: name} of the table of a section that has these columns."""
        for rows in self.tables(section):
            if rows and key in rows[0] and name in rows[0]:
                return {int(r[key]) if r[key].isdigit() else r[key]: r[name] for r in rows}
        raise ValueError('%s: no table of %s and %s' % (section, key, name))

    def layout(self, section, which=0):
        """A table of offsets as [(name, offset, bytes)]."""
        tables = [rows for rows in self.tables(section) if 'offset' in rows[0]]
        return [(r['name'], int(r['offset']), int(r['bytes']) if r['bytes'].isdigit() else r['bytes']) for r in tables[which]]

    def numbers(self, section):
        """What is in bold in the sentences of a section, in their order."""
        bold = [re.fullmatch(r'\.Sy (0x[0-9a-f]+|\d+)(?: [.;,])?', line) for where, line in self.sections() if where == section]
        return [int(m[1], 0) for m in bold if m]

    def entries(self, section):
        """The tags of the list of a section."""
        return [plain(line[4:]) for where, line in self.sections() if where == section and line.startswith('.It ') and ' Ta ' not in line]
