/* Asks for the mathematics of before glibc 2.29 (exp, log, pow and theirs got new versions there, which differ in how
   they report an error and in nothing else), so that what is built on a newer system runs with glibc 2.28 too.
   Put before every source: gcc -include. */
#if defined(__x86_64__) && !defined(__ASSEMBLER__)
__asm__(".symver exp,exp@GLIBC_2.2.5");
__asm__(".symver exp2,exp2@GLIBC_2.2.5");
__asm__(".symver log,log@GLIBC_2.2.5");
__asm__(".symver log2,log2@GLIBC_2.2.5");
__asm__(".symver pow,pow@GLIBC_2.2.5");
#endif
