# "make install" copies modules/* by this instead of install(1).
install-modules: INSTALL = $(SHELL) $(srcdir)/install-modules.sh "$(EXTENSION_DIR)" "$(PIECES_PREFIX)"
