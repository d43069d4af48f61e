/* Searches the guide in this folder: no network, nothing stored. KCDESK_INDEX is written beside it. */
"use strict";

var KcdeskSearch = (function () {
  /* A temperature of 37.5 or more, in degrees Celsius: 38, 38.2, 38c, 39 degrees, but not 38/40 or 38 mg. */
  var FEVER = /(?:^|[^\d.,])(?:37[.,][5-9]|(?:38|39|40|41)(?:[.,]\d)?)(?![\d\/]|[.,]\d)\s*(?:$|[^a-z%\d]*(?:c|deg|degrees?|celsius|fever|temp|temperature)\b)/;
  var SPREAD = 3, MOST_HITS = 20, CONTEXT = 220;

  /* Letters and digits of all scripts, spelt out for old browsers; apostrophes inside a word. */
  var LETTERS = "[0-9a-z\\u00aa-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02af\\u0370-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff]+";
  var WORD = new RegExp(LETTERS + "(?:['\u2019\u02bc]" + LETTERS + ")*", "g");

  function fold(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }

  function wordsOf(text) {
    var found = fold(text).match(WORD) || [];
    return found.map(function (word) {
      return word.replace(/['\u2019\u02bc]s$/, "").replace(/['\u2019\u02bc]/g, "");
    });
  }

  function isNear(one, other) {
    /* Whether one letter is too many, missing, wrong, or changed places with the next. */
    if (Math.abs(one.length - other.length) > 1) { return false; }
    var start = 0, end = 0;
    while (start < one.length && one[start] === other[start]) { start += 1; }
    while (end < one.length - start && end < other.length - start &&
           one[one.length - 1 - end] === other[other.length - 1 - end]) { end += 1; }
    var left = one.length - start - end, right = other.length - start - end;
    return (left <= 1 && right <= 1) ||
      (left === 2 && right === 2 && one[start] === other[start + 1] && one[start + 1] === other[start]);
  }

  function Search(index) {
    this.index = index;
    Object.setPrototypeOf(index.words, null);  /* or "constructor" would be a word of every guide */
    this.words = Object.keys(index.words);
    this.small = new Set(index.small);
    this.common = new Set(index.common);
    this.nots = new Set(index.negations);
    this.fillers = new Set(index.fillers);
  }

  Search.prototype.stemsOf = function (word, isLast) {
    /* The stems a typed word may mean, each with how sure that is; empty for an unknown word. */
    var known = this.index.words[word], found = [], at;
    if (known !== undefined) { found.push([known, 1]); }
    if (isLast && word.length > 2) {
      for (at = 0; at < this.words.length && found.length < 12; at += 1) {
        if (this.words[at].length > word.length && this.words[at].startsWith(word)) {
          found.push([this.index.words[this.words[at]], 0.8]);
        }
      }
    }
    if (!found.length && word.length > 3 && !this.common.has(word)) {
      for (at = 0; at < this.words.length; at += 1) {
        if (this.words[at].length > 3 && isNear(word, this.words[at])) {
          found.push([this.index.words[this.words[at]], 0.7]);
        }
      }
    }
    return found;
  };

  Search.prototype.danger = function (text) {
    /* The topic that words of danger put first, or -1. Denied ones do not count. */
    var self = this, found = -1;
    text.split(/[.!?;:\n]+(?=\s|$)|[()]/).forEach(function (clause) {
      if (found >= 0) { return; }
      if (FEVER.test(fold(clause))) { clause += " " + self.index.fever; }
      var typed = wordsOf(clause).filter(function (word) {
        return !self.fillers.has(word) || self.nots.has(word);
      });
      var stems = typed.map(function (word) {
        if (self.nots.has(word)) { return "not"; }
        var near = self.stemsOf(word, false);
        return near.length ? self.index.stems[near[0][0]] : word;
      });
      var sharp = new Array(stems.length).fill(true);
      self.index.harmless.forEach(function (phrase) {
        for (var at = 0; at + phrase.length <= stems.length; at += 1) {
          if (phrase.every(function (stem, step) { return stems[at + step] === stem; })) {
            sharp.fill(false, at, at + phrase.length);
          }
        }
      });
      self.index.danger.some(function (entry) {
        var places = entry[0].map(function (stem) {
          for (var at = 0; at < stems.length; at += 1) {
            if (sharp[at] && (stem[0] === "=" ? "=" + typed[at] === stem : stems[at] === stem)) { return at; }
          }
          return -1;
        });
        if (places.indexOf(-1) >= 0) { return false; }
        var first = Math.min.apply(null, places), last = Math.max.apply(null, places);
        if (last - first + 1 > entry[0].length + SPREAD) { return false; }
        if (entry[0].indexOf("not") < 0 && stems.slice(Math.max(0, first - 3), first).indexOf("not") >= 0) {
          return false;
        }
        found = entry[1];
        return true;
      });
    });
    return found;
  };

  Search.prototype.groups = function (text) {
    /* What is looked for, kept for the text asked last: every hit's sentence is looked for with it too. */
    if (this.asked !== text) { this.asked = text; this.wanted = this.understood(text); }
    return this.wanted;
  };

  Search.prototype.understood = function (text) {
    /* Each word, or phrase with other words of the guide, with its ways to be found. */
    var self = this, typed = wordsOf(text), wanted = [];
    var told = typed.filter(function (word) { return !self.small.has(word); });
    (told.length ? told : typed).forEach(function (word, at, all) {
      var stems = self.stemsOf(word, at === all.length - 1);
      if (stems.length) {
        wanted.push({ value: self.value(stems[0][0]), ways: stems.map(function (one) { return [[one[0]], one[1]]; }) });
      }
    });
    var every = typed.map(function (word) { return self.index.words[word]; });
    self.index.means.forEach(function (entry) {
      for (var at = 0; at + entry[0].length <= every.length; at += 1) {
        if (entry[0].every(function (stem, step) { return every[at + step] === stem; })) {
          wanted.forEach(function (group) {
            if (entry[0].indexOf(group.ways[0][0][0]) >= 0) { group.ways.push([entry[1], 0.9]); }
          });
        }
      }
    });
    wanted.sort(function (one, other) { return other.value - one.value; });
    return wanted.slice(0, 16);
  };

  Search.prototype.value = function (stem) { return this.index.values[stem] / 100; };

  Search.prototype.weights = function (way) {
    /* Section -> how much of a way it has, 0 to 1. */
    var found = new Map(), index = this.index;
    way.forEach(function (stem) {
      var list = index.postings[stem] || [], section = 0;
      for (var at = 0; at < list.length; at += 2) {
        section += list[at];
        found.set(section, (found.get(section) || 0) + list[at + 1] / 100 / way.length);
      }
    });
    return found;
  };

  Search.prototype.search = function (text) {
    /* Hits, best first: {topic, section, isDanger, words}. */
    var self = this, index = this.index, groups = this.groups(text), sections = new Map(), total = 0;
    groups.forEach(function (group) {
      var best = new Map();
      total += group.value;
      group.ways.forEach(function (way) {
        self.weights(way[0]).forEach(function (weight, section) {
          best.set(section, Math.max(best.get(section) || 0, weight * way[1]));
        });
      });
      best.forEach(function (weight, section) {
        sections.set(section, (sections.get(section) || 0) + weight * group.value);
      });
    });
    var topics = new Map();
    function of(topic) {
      if (!topics.has(topic)) { topics.set(topic, { topic: topic, section: -1, text: 0, rest: 0, name: 0, at: -1 }); }
      return topics.get(topic);
    }
    sections.forEach(function (weight, section) {
      var one = of(index.sections[section][0]), score = weight / total * index.sections[section][3] / 100;
      if (score > one.text) { one.rest += one.text; one.text = score; one.section = section; }
      else { one.rest += score; }
    });
    var asked = new Map();
    groups.forEach(function (group) {
      group.ways.forEach(function (way) {
        way[0].forEach(function (stem) {
          asked.set(stem, Math.max(asked.get(stem) || 0, group.value * way[1] / way[0].length));
        });
      });
    });
    index.names.forEach(function (name) {
      var whole = 0, met = 0, heard = 0;
      name[0].forEach(function (stem) {
        whole += self.value(stem);
        if (asked.has(stem)) { met += self.value(stem); heard += asked.get(stem); }
      });
      if (!met) { return; }
      var one = of(name[1]), score = met / whole * Math.min(1, heard / total) * name[3] / 100;
      if (score > one.name) { one.name = score; one.at = name[2]; }
    });
    var danger = this.danger(text);
    if (danger >= 0) { of(danger); }
    var hits = Array.from(topics.values());
    hits.forEach(function (one) {
      one.score = (2.2 * one.name + 2 * one.text + 0.35 * Math.min(one.rest, 2)) * index.topics[one.topic][3] / 100;
      one.isDanger = one.topic === danger;
      if (one.name > 0.9 || one.section < 0) { one.section = one.at >= 0 ? one.at : one.section; }
    });
    hits.sort(function (one, other) {
      return (other.isDanger - one.isDanger) || (other.score - one.score) || (one.topic - other.topic);
    });
    return hits.slice(0, MOST_HITS);
  };

  Search.prototype.snippet = function (hit, text) {
    /* The sentence of the section with most of what was asked, and what follows it. */
    if (hit.section < 0) { return ""; }
    var self = this, asked = new Set(), best = 0, most = -1;
    this.groups(text).forEach(function (group) {
      group.ways.forEach(function (way) { way[0].forEach(function (stem) { asked.add(stem); }); });
    });
    var sentences = this.index.sections[hit.section][4];
    sentences.forEach(function (sentence, at) {
      var met = new Set(wordsOf(sentence).map(function (word) { return self.index.words[word]; }));
      var sum = 0;
      asked.forEach(function (stem) { if (met.has(stem)) { sum += self.value(stem); } });
      if (sum > most) { most = sum; best = at; }
    });
    var shown = sentences[best] || "";
    for (var at = best + 1; at < sentences.length && shown.length + sentences[at].length < CONTEXT; at += 1) {
      shown += " " + sentences[at];
    }
    return shown;
  };

  Search.prototype.address = function (hit) {
    var anchor = hit.section < 0 ? "" : this.index.sections[hit.section][1];
    return this.index.topics[hit.topic][0] + ".html" + (anchor ? "#" + anchor : "");
  };

  return Search;
})();

if (typeof document !== "undefined") {
  (function () {
    var box = document.getElementById("search-words"), list = document.getElementById("hits");
    var said = document.getElementById("said");
    if (!box || !list) { return; }
    var search = new KcdeskSearch(window.KCDESK_INDEX), count = said.textContent;

    function show() {
      var text = box.value.trim(), hits = text ? search.search(text) : [];
      list.textContent = "";
      hits.forEach(function (hit) {
        var item = document.createElement("li"), link = document.createElement("a");
        var topic = search.index.topics[hit.topic];
        link.href = search.address(hit);
        link.textContent = topic[1];
        item.appendChild(link);
        [topic[2], search.snippet(hit, text)].forEach(function (words, at) {
          if (!words) { return; }
          var line = document.createElement("p");
          line.className = at ? "snippet" : "path";
          line.textContent = words;
          item.appendChild(line);
        });
        if (hit.isDanger) { item.className = "danger"; }
        list.appendChild(item);
      });
      said.textContent = text ? (hits.length === 1 ? "1 page found" : hits.length + " pages found") : count;
    }

    var asked = new URLSearchParams(window.location.search).get("q");
    if (asked) { box.value = asked; }
    box.addEventListener("input", show);
    box.form.addEventListener("submit", function (event) { event.preventDefault(); show(); });
    show();
  })();
}
