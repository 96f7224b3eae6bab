// Search without a server: fetches the few files of the index that a query needs, as scripts, so that it also works
// where the site is opened from a folder.
(function () {
  'use strict';
  var MOST_WORDS = 8, PAGE = 10, BLOCK = 64, END = '=';
  var DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  var TONES = '\u0301\u0300\u0309\u0303\u0323', VOWEL_MARKS = '\u0302\u031b\u0306';

  var box = document.getElementById('search');
  var status = document.getElementById('search-status');
  var list = document.getElementById('search-results');
  var more = document.getElementById('search-more');
  var parts = box.dataset.parts.split(' ').filter(Boolean).map(function (name) {
    return {name: name, files: null, terms: {}, documents: {}, loads: {}};
  });

  // ---- fetching: each file calls back with what it holds, on behalf of the part that asked for it
  window.portalSearch = {
    index: function (files) { asking().files = new Set(files.split(' ').filter(Boolean)); },
    terms: function (file, lines) { asking().terms[file] = lines; },
    documents: function (block, rows) { asking().documents[block] = rows; }
  };

  function asking() {
    var part = document.currentScript.dataset.part;
    return parts.find(function (each) { return each.name === part; });
  }

  function load(part, file) {
    return part.loads[file] = part.loads[file] || new Promise(function (done, failed) {
      var script = document.createElement('script');
      script.dataset.part = part.name;
      script.src = part.name + '/' + file + '.js';
      script.onload = done;
      script.onerror = function () { delete part.loads[file]; failed(new Error(script.src)); };
      document.head.append(script);
    });
  }

  // ---- words, as the index has them
  function words(text) {
    return (text.match(/[\p{L}\p{Nd}\p{M}]+/gu) || []).map(function (written) {
      var folded = '', form = '', tones = '';
      written.slice(0, 40).toLowerCase().normalize('NFD').split('').forEach(function (c) {
        if (TONES.includes(c)) {
          tones += 1 + TONES.indexOf(c);
        } else if (VOWEL_MARKS.includes(c)) {
          form += 6 + VOWEL_MARKS.indexOf(c);
        } else if (c === 'đ' || c === 'ð' || c === 'ɖ') {
          folded += 'd';
          form += 'd9';
        } else if (!/\p{Mn}/u.test(c)) {
          folded += c;
          form += c;
        }
      });
      return {folded: folded, form: form + tones};
    }).filter(function (word) { return word.folded; });
  }

  function fileName(term) {
    return term.replace(/[^a-z0-9]/g, function (c) {
      return c === ' ' ? '_' : c === END ? '--' : '-' + c.charCodeAt(0).toString(16).padStart(4, '0');
    });
  }

  // ---- what a query asks for: single words, and each two side by side
  function query(text) {
    var quoted = /^\s*["“”].*["“”]\s*$/.test(text);
    var all = words(text).slice(0, MOST_WORDS), units = [];
    all.forEach(function (word, i) {
      units.push({term: word.folded, form: word.form, pair: false});
      if (i > 0) {
        var before = all[i - 1];
        units.push({term: before.folded + ' ' + word.folded, form: before.form + ' ' + word.form, pair: true});
      }
    });
    var seen = new Set();
    units = units.filter(function (unit) { return !seen.has(unit.term) && seen.add(unit.term); });
    return {units: units, quoted: quoted};
  }

  function postings(part, unit) {
    var name = fileName(unit.term + END), file = null;
    for (var end = 0; end <= name.length && file === null; end++) {
      file = part.files.has('t' + name.slice(0, end)) ? 't' + name.slice(0, end) : null;
    }
    if (file === null) {
      return Promise.resolve([]);
    }
    return load(part, file).then(function () { return line(part.terms[file], unit.term); });
  }

  function line(lines, term) {
    var start = lines.indexOf('\n' + term + END);
    if (start < 0) {
      return [];
    }
    start += term.length + 2;
    return lines.slice(start, lines.indexOf('\n', start)).split(';').map(function (one) {
      var colon = one.indexOf(':'), comma = one.indexOf(',', colon);
      return {
        form: one.slice(0, colon),
        names: numbers(one.slice(colon + 1, comma)),
        texts: numbers(one.slice(comma + 1))
      };
    });
  }

  function numbers(text) {
    var all = [], at = -1, gap = 0, shift = 0;
    for (var i = 0; i < text.length; i++) {
      var digit = DIGITS.indexOf(text[i]);
      gap += (digit & 31) << shift;
      shift += 5;
      if (digit < 32) {
        at += gap + 1;
        all.push(at);
        gap = shift = 0;
      }
    }
    return all;
  }

  // ---- finding: all words must be there; side by side, as written and in the title counts more
  function find(part, asked) {
    return load(part, 'index').then(function () {
      return Promise.all(asked.units.map(function (unit) { return postings(part, unit); }));
    }).then(function (lists) {
      var found = new Map(), wantedWords = 0, wantedPairs = 0;
      asked.units.forEach(function (unit, i) {
        wantedWords += unit.pair ? 0 : 1;
        wantedPairs += unit.pair ? 1 : 0;
        var best = new Map();
        lists[i].forEach(function (one) {
          var exact = unit.form !== unit.term && one.form === unit.form ? 4 : 0;
          one.names.forEach(function (n) { best.set(n, Math.max(best.get(n) || 0, 6 + exact)); });
          one.texts.forEach(function (n) { best.set(n, Math.max(best.get(n) || 0, 1 + exact)); });
        });
        best.forEach(function (score, n) {
          var hit = found.get(n) || {part: part, number: n, score: 0, words: 0, pairs: 0};
          hit.score += score * (unit.pair ? 2 : 1);
          hit[unit.pair ? 'pairs' : 'words']++;
          found.set(n, hit);
        });
      });
      return Array.from(found.values()).filter(function (hit) {
        hit.phrase = hit.pairs === wantedPairs;
        return hit.words === wantedWords && (hit.phrase || !asked.quoted);
      });
    });
  }

  function byRank(a, b) {
    return b.phrase - a.phrase || b.score - a.score || parts.indexOf(a.part) - parts.indexOf(b.part)
      || b.number - a.number;
  }

  // ---- showing
  function say(name, count) {
    status.textContent = (box.dataset[name] || '').replace('{0}', count);
  }

  function show(hits, from) {
    var page = hits.slice(from, from + PAGE);
    return Promise.all(page.map(function (hit) {
      return load(hit.part, 'd' + Math.floor(hit.number / BLOCK));
    })).then(function () {
      page.forEach(function (hit, i) {
        var item = row(hit.part.documents[Math.floor(hit.number / BLOCK)][hit.number % BLOCK]);
        list.append(item);
        if (from > 0 && i === 0) {
          item.querySelector('a').focus();
        }
      });
      more.hidden = from + PAGE >= hits.length;
      more.onclick = function () { show(hits, from + PAGE).catch(broken); };
    });
  }

  function row(document_) {
    var item = document.createElement('li'), link = document.createElement('a'), meta = document.createElement('p');
    link.href = '../' + document_[0];
    link.lang = document_[1];
    link.dir = 'auto';
    link.textContent = document_[2];
    meta.className = 'meta';
    [document_[3], document_[4]].filter(Boolean).forEach(function (text, i) {
      var span = document.createElement('span');
      span.className = i === 0 ? 'label' : '';
      span.textContent = text;
      meta.append(span);
    });
    item.append(link, meta);
    return item;
  }

  function broken() {
    say('broken', '');
  }

  function search(text) {
    var asked = query(text);
    if (asked.units.length === 0) {
      return;
    }
    say('busy', '');
    Promise.all(parts.map(function (part) { return find(part, asked); })).then(function (all) {
      var hits = [].concat.apply([], all).sort(byRank);
      var phrases = hits.filter(function (hit) { return hit.phrase; }).length;
      say(hits.length === 0 ? 'none' : phrases === hits.length || phrases === 0 ? 'found' : 'both',
        hits.length === 0 || phrases === 0 ? hits.length : phrases);
      status.textContent = status.textContent.replace('{1}', hits.length - phrases);
      return show(hits, 0);
    }).catch(broken);
  }

  document.getElementById('without-script').hidden = true;
  var text = new URLSearchParams(location.search).get('q') || '';
  document.querySelectorAll('input[name=q]').forEach(function (input) { input.value = text; });
  search(text);
})();
