#!/usr/bin/python3
"""Runs a command under a filter that refuses system calls, as an old kernel or a container does.

    refuse.py CALL[:FIRST]=ERRNO... -- COMMAND [ARGUMENT...]

FIRST is the first argument of the calls that are refused. ERRNO is a name: ENOSYS.
"""
import ctypes
import errno
import os
import sys

ALLOW, REFUSE, EQUAL = 0x7fff0000, 0x00050000, 4  # seccomp.h


class Compare(ctypes.Structure):
    _fields_ = [('argument', ctypes.c_uint), ('how', ctypes.c_int), ('a', ctypes.c_uint64), ('b', ctypes.c_uint64)]


library = ctypes.CDLL('libseccomp.so.2')
library.seccomp_init.restype = ctypes.c_void_p
library.seccomp_rule_add_array.argtypes = [ctypes.c_void_p, ctypes.c_uint32, ctypes.c_int, ctypes.c_uint, ctypes.POINTER(Compare)]
library.seccomp_load.argtypes = [ctypes.c_void_p]

end = sys.argv.index('--')
context = library.seccomp_init(ALLOW)
for refusal in sys.argv[1:end]:
    call, code = refusal.split('=')
    name, _, first = call.partition(':')
    compare = Compare(0, EQUAL, int(first or 0), 0)
    number = library.seccomp_syscall_resolve_name(name.encode())
    if library.seccomp_rule_add_array(context, REFUSE | getattr(errno, code), number, 1 if first else 0, compare):
        sys.exit('refuse.py: no rule for %s' % refusal)
if library.seccomp_load(context):
    sys.exit('refuse.py: the filter is not taken')
os.execvp(sys.argv[end + 1], sys.argv[end + 1:])
