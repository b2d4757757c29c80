-- What a stored file is made of; the common migrations know only this name.
create domain bytes as blob;
