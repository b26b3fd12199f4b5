"""A disk that loses its power: what may lie on it, by the calls that a program made.

What a file system promises (POSIX, and no more): bytes of a file are on the disk once the file was
synced, a name in a folder once the folder was, and a rename within a folder happens at once or not at
all. Everything else may be there or not, each by itself, and a file may have its new size but not its
bytes:

    disk = Disk(folder, "index")           as it lies in folder/index now: all of it on the disk
    for call in calls(log):
        disk.apply(call)
        for loss in LOSSES:
            snapshot = disk.after(loss)    {"index/lock": b"", "index/generation-000001": None, ..}
"""
import dataclasses
import os
import pathlib
import random
import shutil
import typing

BLOCK_BYTES = 4096


class Call(typing.NamedTuple):
    """An entry of a log; see record_files.cpp."""
    name: str
    inode: int
    number: int
    payload: bytes


def calls(log):
    """The entries of a log, in order."""
    with open(log, "rb") as file:
        while line := file.readline():
            name, inode, number, size = line.split()
            yield Call(name.decode(), int(inode), int(number), file.read(int(size)))


@dataclasses.dataclass(eq=False)
class File:
    durable: bytes = b""
    now: bytearray = dataclasses.field(default_factory=bytearray)
    pending: list = dataclasses.field(default_factory=list)  # (offset, bytes), or (size, None): cut

    def change(self, offset, content):
        put(self.now, offset, content)
        self.pending.append((offset, content))

    def sync(self):
        self.durable, self.pending = bytes(self.now), []


@dataclasses.dataclass(eq=False)
class Folder:
    durable: dict = dataclasses.field(default_factory=dict)
    now: dict = dataclasses.field(default_factory=dict)
    pending: list = dataclasses.field(default_factory=list)  # {name: node, or None: it goes}

    def change(self, names):
        merge(self.now, names)
        self.pending.append(names)

    def sync(self):
        self.durable, self.pending = dict(self.now), []


def put(content, offset, added):
    if added is None:
        del content[offset:]
        content.extend(bytes(offset - len(content)))
    else:
        content.extend(bytes(max(0, offset - len(content))))
        content[offset:offset + len(added)] = added


def merge(entries, names):
    for name, node in names.items():
        if node is None:
            entries.pop(name, None)
        else:
            entries[name] = node


class Loss:
    """What becomes of changes that were not synced.

    keeps(names, is_last) says whether one of names is kept, the last one of a folder told; left(bytes)
    what of bytes there is.
    """

    def __init__(self, name, keeps, left):
        self.name, self.keeps, self.left = name, keeps, left


def removes(names, _):
    return all(node is None for node in names.values())


def kept(content):
    return content


def lost(_):
    return None


LOSSES = [
    Loss("nothing kept", lambda *_: False, lost),
    Loss("names kept", lambda *_: True, lost),
    Loss("names and sizes kept", lambda *_: True, lambda content: bytes(len(content))),
    Loss("bytes kept", lambda *_: False, kept),
    Loss("removals kept", removes, lost),
    Loss("additions kept", lambda names, is_last: not removes(names, is_last), lost),
    Loss("last names kept", lambda _, is_last: is_last, kept),
    Loss("all kept", lambda *_: True, kept),
]


def random_loss(seed):
    """Each change is kept or lost by itself; of bytes the first ones may be kept, or their number."""
    rng = random.Random(seed)

    def torn(content):
        whole = rng.randrange(len(content) + 1) // BLOCK_BYTES * BLOCK_BYTES
        return content[:whole] + bytes(len(content) - whole)
    return Loss(f"random {seed}", lambda *_: rng.random() < 0.5,
                lambda content: rng.choice([kept, lost, torn])(content))


class Disk:
    """`name` in `folder` and what is below it; in `folder` other names do not count."""

    def __init__(self, folder, name):
        self.folder, self.name = os.path.realpath(folder), name
        self.root, self.inodes = Folder(), {}
        path = pathlib.Path(self.folder, name)
        if path.exists():
            self.root.now[name] = self.load(path)
            self.root.sync()

    def load(self, path):
        node = Folder() if path.is_dir() else File(now=bytearray(path.read_bytes()))
        if path.is_dir():
            node.now = {entry.name: self.load(entry) for entry in path.iterdir()}
        node.sync()
        self.inodes[path.stat().st_ino] = node
        return node

    def bind(self):
        """Takes what lies there now for what was written so far: files laid out anew have other numbers."""
        self.inodes.clear()
        waiting = [(pathlib.Path(self.folder), self.root)]
        while waiting:
            path, node = waiting.pop()
            self.inodes[path.stat().st_ino] = node
            if isinstance(node, Folder):
                waiting += [(path / name, below) for name, below in node.now.items()]

    def apply(self, call):
        """True if it was of this part of the disk."""
        if call.name in ("write", "truncate", "sync"):
            return self.apply_to_node(call, self.inodes.get(call.inode))
        paths = [os.path.normpath(os.fsdecode(path)) for path in call.payload.split(b"\0")]
        if call.name == "open":
            return self.open(call, paths[0])
        places = [self.place(path) for path in paths]
        if None in places:
            return False
        self.rename(*places) if call.name == "rename" else self.change_name(call.name, *places)
        return True

    @staticmethod
    def apply_to_node(call, node):
        if node is None:
            return False
        if call.name == "sync":
            node.sync()
        else:
            node.change(call.number, call.payload if call.name == "write" else None)
        return True

    def place(self, path):
        """The folder that a path lies in, and its name there; None: it is not of this part."""
        below = os.path.relpath(path, self.folder).split(os.sep)
        if below[0] != self.name:
            return None
        node = self.root
        for name in below[:-1]:
            node = node.now[name]
        return node, below[-1]

    def open(self, call, path):
        if path == self.folder:
            self.inodes[call.inode] = self.root
            return False
        place = self.place(path)
        if place is None:
            self.inodes.pop(call.inode, None)
            return False
        folder, name = place
        is_new = name not in folder.now
        if is_new:
            folder.change({name: File()})
        node = self.inodes[call.inode] = folder.now[name]
        cuts = call.number & os.O_TRUNC and node.now
        if cuts:
            node.change(0, None)
        return bool(is_new or cuts)

    @staticmethod
    def rename(source, target):
        (source_folder, source_name), (target_folder, target_name) = source, target
        node = source_folder.now[source_name]
        if source_folder is target_folder:
            source_folder.change({source_name: None, target_name: node})
        else:
            source_folder.change({source_name: None})
            target_folder.change({target_name: node})

    @staticmethod
    def change_name(call, place, target=None):
        folder, name = place
        if call == "link":
            target[0].change({target[1]: folder.now[name]})
        else:
            folder.change({name: Folder() if call == "mkdir" else None})

    def after(self, loss):
        """What the disk holds if the power fails now: paths with bytes, folders with None."""
        return dict(tree(self.root, "", loss))


def tree(folder, prefix, loss):
    entries = dict(folder.durable)
    for names in folder.pending:
        if loss.keeps(names, names is folder.pending[-1]):
            merge(entries, names)
    for name, node in entries.items():
        path = prefix + name
        if isinstance(node, Folder):
            yield path, None
            yield from tree(node, path + "/", loss)
        else:
            yield path, bytes_of(node, loss)


def bytes_of(file, loss):
    content = None
    for offset, added in file.pending:
        left = loss.left(added or b"")
        if left is not None:
            content = bytearray(file.durable) if content is None else content
            put(content, offset, None if added is None else left)
    return file.durable if content is None else bytes(content)  # the same object has its hash already


def lay_out(snapshot, folder, name):
    """Makes a folder hold what a disk held."""
    shutil.rmtree(pathlib.Path(folder, name), ignore_errors=True)
    for path, content in snapshot.items():
        target = pathlib.Path(folder, path)
        if content is None:
            target.mkdir()
        else:
            target.write_bytes(content)


def snapshot_of(folder, name):
    """What lies there."""
    root = pathlib.Path(folder, name)
    found = {name: None} if root.exists() else {}
    for path in root.rglob("*"):
        found[str(path.relative_to(folder))] = None if path.is_dir() else path.read_bytes()
    return found
