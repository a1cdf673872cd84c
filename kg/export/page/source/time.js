// The slider of time: two ends over bars that tell how much is dated when.

const BARS = 60;

function startTime(changed) {
  if (!span || span[0] === span[1]) return;
  const [first, last] = span;
  const days = last - first + 1;
  const bars = document.getElementById('bars');
  const [from, to] = ['from', 'to'].map((id) => document.getElementById(id));
  const size = Math.max(1, Math.ceil(days / BARS));
  const counts = new Array(Math.ceil(days / size)).fill(0);
  for (const node of nodes) if (node.kind === 'Event' && node.days) counts[Math.floor((node.days[0] - first) / size)] += 1;

  const most = Math.max(1, ...counts);
  bars.setAttribute('viewBox', `0 0 ${counts.length} 1`);
  counts.forEach((count, number) => {
    const bar = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    const height = count ? 0.12 + (0.88 * count) / most : 0;
    for (const [name, value] of Object.entries({ x: number + 0.1, width: 0.8, y: 1 - height, height })) bar.setAttribute(name, value);
    bars.append(bar);
  });

  const tell = () => {
    document.getElementById('period').textContent = shown.always ? `${words.always}: ${dayText(first)} – ${dayText(last)}` : `${dayText(shown.from)} – ${dayText(shown.to)}`;
    [...bars.children].forEach((bar, number) => {
      const begin = first + number * size;
      bar.classList.toggle('in', begin <= shown.to && begin + size > shown.from);
    });
    [from, to].forEach((end) => end.setAttribute('aria-valuetext', dayText(first + Number(end.value))));
  };
  const move = (moved) => {
    if (Number(from.value) > Number(to.value)) (moved === from ? to : from).value = moved.value;
    shown.from = first + Number(from.value);
    shown.to = first + Number(to.value);
    tell();
    changed();
  };
  for (const [end, value] of [[from, 0], [to, days - 1]]) {
    end.max = String(days - 1);
    end.value = String(value);
    end.addEventListener('input', () => move(end));
  }
  tell();
  document.getElementById('time').hidden = false;
  document.body.classList.add('timed');
}
