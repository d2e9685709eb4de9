/**
 * What the page does beyond showing: tooltips without a delay, zoom of the timeline, arrows of a contract. The page is
 * complete without it.
 */
export const SCRIPT = `
(() => {
  const tip = document.getElementById('tip');
  const titles = new WeakMap();
  const show = (event) => {
    const at = event.target.closest('.run,.node');
    tip.style.display = at ? 'block' : 'none';
    if (!at) return;
    const title = at.querySelector('title');
    if (title) { titles.set(at, title.textContent); title.remove(); }
    tip.textContent = titles.get(at) ?? '';
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    tip.style.left = Math.max(Math.min(event.clientX + 14, width - tip.offsetWidth - 8), 8) + 'px';
    const below = event.clientY + 16;
    tip.style.top = (below + tip.offsetHeight > height ? event.clientY - tip.offsetHeight - 10 : below) + 'px';
  };
  document.addEventListener('pointermove', show);
  document.addEventListener('pointerover', ({ target }) => {
    const node = target.closest('.node');
    for (const edge of document.querySelectorAll('.edge.on')) edge.classList.remove('on');
    if (node) for (const edge of document.querySelectorAll('[data-ends~="' + node.dataset.node + '"]')) edge.classList.add('on');
  });
  const picture = document.querySelector('.zoomable');
  const zoom = document.querySelector('.zoom');
  if (!picture || !zoom) return;
  const labels = [...picture.querySelectorAll('.label')];
  const range = zoom.querySelector('input');
  const draw = () => {
    const factor = Math.pow(2, Number(range.value));
    picture.setAttribute('width', factor * 100 + '%');
    const room = (picture.parentElement.clientWidth * factor) / 100;
    for (const label of labels) {
      const needed = Math.min(label.textContent.length * 6.3 + 8, 84);
      label.style.display = label.dataset.width * room < needed ? 'none' : '';
    }
  };
  zoom.style.display = 'flex';
  range.addEventListener('input', draw);
  addEventListener('resize', draw);
  draw();
})();
`;
