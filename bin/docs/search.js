// The search of the manual: names that begin with what is typed come first, then names with it, then texts with all its words.
'use strict';
(() => {
	const root = document.currentScript.dataset.root;
	const input = document.getElementById('search');
	const found = document.getElementById('found');
	let chosen = -1;

	function rank([title, , about], wanted, words) {
		const name = title.toLowerCase();
		const last = name.split(/::|\\/).pop().replace(/\(\)$/, '');
		if (last === wanted || name === wanted) {
			return 0;
		}
		if (last.startsWith(wanted) || name.startsWith(wanted)) {
			return 1;
		}
		if (name.includes(wanted)) {
			return 2;
		}
		if (words.every(word => name.includes(word))) {
			return 3;
		}
		const all = name + ' ' + about.toLowerCase();
		return words.every(word => all.includes(word)) ? 4 : -1;
	}

	function show() {
		const wanted = input.value.trim().toLowerCase();
		found.replaceChildren();
		chosen = -1;
		if (wanted === '') {
			return;
		}
		const words = wanted.split(/[\s:]+/).filter(word => word !== '');
		const hits = searchIndex.map(entry => [rank(entry, wanted, words), entry]).filter(([order]) => order >= 0);
		hits.sort((a, b) => a[0] - b[0] || a[1][0].length - b[1][0].length);
		for (const [, [title, url, about]] of hits.slice(0, 30)) {
			const item = document.createElement('li');
			const link = document.createElement('a');
			const small = document.createElement('small');
			link.href = root + url;
			link.textContent = title;
			small.textContent = about;
			link.append(small);
			item.append(link);
			found.append(item);
		}
		if (hits.length === 0) {
			const item = document.createElement('li');
			item.className = 'none';
			item.textContent = 'Nothing found';
			found.append(item);
		}
	}

	function choose(step) {
		const links = found.querySelectorAll('a');
		if (links.length === 0) {
			return;
		}
		links[chosen]?.classList.remove('chosen');
		chosen = (chosen + step + links.length) % links.length;
		links[chosen].classList.add('chosen');
		links[chosen].scrollIntoView({block: 'nearest'});
	}

	input.addEventListener('input', show);
	input.addEventListener('keydown', event => {
		if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
			event.preventDefault();
			choose(event.key === 'ArrowDown' ? 1 : chosen < 0 ? 0 : -1);
		} else if (event.key === 'Enter') {
			(found.querySelectorAll('a')[Math.max(chosen, 0)])?.click();
		} else if (event.key === 'Escape') {
			found.replaceChildren();
		}
	});
	document.addEventListener('keydown', event => {
		if (event.key === '/' && document.activeElement !== input) {
			event.preventDefault();
			input.focus();
		}
	});
	document.addEventListener('click', event => {
		if (!event.target.closest('.search')) {
			found.replaceChildren();
		}
	});
	const asked = new URLSearchParams(location.search).get('search');
	if (asked !== null) {
		input.value = asked;
		show();
	}
})();
