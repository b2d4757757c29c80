// Says at once that a chosen file is larger than what is taken, before minutes go by sending it. The page works without
// this file: then the server says so, as well as it can.
document.addEventListener('change', event => {
  'use strict';

  const field = event.target;
  const told = field.type === 'file' && document.getElementById(field.id + '-stor');
  if (!told) {
    return;
  }
  const tooLarge = Array.from(field.files).some(file => file.size > Number(field.dataset.largest));
  told.hidden = !tooLarge;
  if (tooLarge) {
    field.value = '';
  }
});
