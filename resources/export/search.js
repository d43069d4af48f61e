/* Searches the guide in this folder: no network, nothing stored. KCDESK_INDEX is written beside it. */
"use strict";

var KcdeskSearch = (function () {
  var SPREAD = 3, FEW_WORDS = 3, MORE_WORDS = 2, DENIED_BEFORE = 5, BEFORE_NUMBER = 3, MOST_HITS = 20, CONTEXT = 220;

  /* A number that may be a temperature of 37.5 or more, in degrees Celsius, and what follows it. */
  var FEVER = /(^|[^\d.,\u00a3$\u20ac])(37[.,][5-9]|(?:38|39|40|41)(?:[.,]\d)?)(?![\d\/]|[.,]\d)\s*(%|[a-z]+)?/g;
  var CLAUSE_END = /[.!?;:\n]+(?=\s|$)|[()]|,?\s+(?=but\s+(?!(?:it|that|they|this)\s))|,\s+(?=but\s)/;

  /* Letters and digits of all scripts, spelt out for old browsers; apostrophes inside a word. */
  var LETTERS = "[0-9a-z\\u00aa-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02af\\u0370-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff]+";
  var WORD = new RegExp(LETTERS + "(?:['\u2019\u2018\u02bc\uff07]" + LETTERS + ")*", "g");

  function fold(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }

  function wordsOf(text) {
    var found = fold(text).match(WORD) || [];
    return found.map(function (word) {
      return word.replace(/['\u2019\u2018\u02bc\uff07]s$/, "").replace(/['\u2019\u2018\u02bc\uff07]/g, "");
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
    /* or "constructor" would be a word of every guide */
    [index.words, index.forms, index.weights].forEach(function (one) { Object.setPrototypeOf(one, null); });
    this.words = Object.keys(index.words);
    this.small = new Set(index.small);
    this.common = new Set(index.common);
    this.tongue = {};  /* the language's lists of small words and patterns, see danger_words() of static_search.py */
    Object.keys(index.tongue).forEach(function (name) {
      var given = index.tongue[name];
      this.tongue[name] = name.slice(-8) === "patterns"
        ? given.map(function (pattern) { return new RegExp(pattern, "g"); }) : new Set(given);
    }, this);
    this.phrases = new Map();
    this.dangerStems = new Set();
    index.danger.forEach(function (entry) {
      var phrase = { places: entry[0].map(function (place) { return place.split("|"); }), topic: entry[1] };
      phrase.isNot = phrase.places.some(function (place) { return place.indexOf("not") >= 0; });
      phrase.places.forEach(function (place) {
        place.forEach(function (stem) { this.dangerStems.add(stem); }, this);
      }, this);
      phrase.places[0].forEach(function (stem) {
        if (!this.phrases.has(stem)) { this.phrases.set(stem, []); }
        this.phrases.get(stem).push(phrase);
      }, this);
    }, this);
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
    /* The topic that words of danger put first, or -1: the same rules as kcdesk.search.danger. */
    var parts = fold(text).split(CLAUSE_END), found = null;
    var clauses = parts.map(function (part) { return this.tokensOf(part, parts.length === 1); }, this);
    var words = clauses.reduce(function (all, tokens) { return all.concat(tokens); }, []);
    var index = this.index, self = this, weighs = index.help >= 0 && words.length && index.bias !== undefined;
    var danger = null, before = 0;
    clauses.forEach(function (tokens) {
      var there = danger ? null : self.dangerIn(tokens);
      found = found || there;
      if (there && (!weighs || self.heaviest(self.tenthsOf(tokens, false), index.window) >= index.calm)) {
        danger = there;  /* whatever else is said */
      }
    });
    if (!weighs) { return danger ? danger.topic : -1; }
    var kept = saidFirst(words, index.byClauses, index.saidAgain);
    var tenths = this.tenthsOf(words, true).filter(function (one, at) { return kept[at]; });
    var most = this.heaviest(tenths, index.window);
    if (tenths.length > index.byClauses) {
      most = Math.max(most, this.heaviest(tenths, index.few));
      clauses.forEach(function (tokens) {
        var some = self.tenthsOf(tokens, false).filter(function (one, at) { return kept[before + at]; });
        if (some.length) { most = Math.max(most, self.heaviest(some, index.window)); }
        before += tokens.length;
      });
    }
    if (!danger && found && (tenths.length < found.words + MORE_WORDS || most >= index.calm)) { danger = found; }
    var least = tenths.length <= index.short ? index.heardShort : index.heard;
    if (!danger && !found && most >= least && !(clauses.length === 1 && this.isMild(words)) &&
        (tenths.length > index.byClauses || this.heaviest(this.withoutDenied(clauses, tenths), index.window) >= least)) {
      danger = { topic: index.help };
    }
    return danger && this.standsOut(clauses, tenths.length, kept) ? danger.topic : -1;
  };

  Search.prototype.withoutDenied = function (clauses, tenths) {
    /* What each word weighs if those of phrases that are denied, or over, speak for no danger. */
    var self = this, denied = new Set(), before = 0;
    clauses.forEach(function (tokens) {
      var runs = self.harmlessIn(tokens);
      self.phrasesAmong(tokens).forEach(function (phrase) {
        var hidden = self.hidden(tokens, runs, phrase);
        tokens.forEach(function (token, at) {
          var end = self.endOf(tokens, at, phrase, hidden);
          if (!end || phrase.isNot || !self.isDenied(tokens, at, end, phrase)) { return; }
          if (tokens.slice(at, -1).some(function (one) { return self.tongue.turns.has(one.word); })) { return; }
          for (var place = at; place < end; place += 1) { denied.add(before + place); }
        });
      });
      before += tokens.length;
    });
    return tenths.map(function (one, at) { return denied.has(at) ? Math.min(0, one) : one; });
  };

  Search.prototype.phrasesAmong = function (tokens) {
    /* The phrases of danger of which each place may be filled by one of these words. */
    var there = new Set(), found = [], self = this;
    function may(phrase) {
      return phrase.places.every(function (place) { return place.some(function (one) { return there.has(one); }); });
    }
    tokens.forEach(function (token) { token.stems.forEach(function (stem) { there.add(stem); }); });
    there.forEach(function (stem) { found = found.concat((self.phrases.get(stem) || []).filter(may)); });
    return found;
  };

  function saidFirst(words, fewest, length) {
    /* Which words of a long text stand in no run of words that has been said before. */
    var said = new Set(), isFirst = words.map(function () { return true; });
    for (var at = 0; words.length > fewest && at + length <= words.length; at += 1) {
      var run = words.slice(at, at + length).map(function (one) { return one.word; }).join(" ");
      if (said.has(run)) { isFirst.fill(false, at, at + length); }
      said.add(run);
    }
    return isFirst;
  }

  Search.prototype.tenthsOf = function (tokens, isText) {
    /* What each word of a text, or of a clause, adds: see kcdesk.search.danger_likeness. */
    var index = this.index, words = tokens.map(function (token) { return token.weighed; });
    function weight(marker) { return index.weights[marker] || 0; }
    function pairs(one, other) {
      return one.reduce(function (total, first) {
        return other.reduce(function (more, second) { return more + weight(first + " " + second); }, total);
      }, 0);
    }
    return words.map(function (word, at) {
      return word.reduce(function (total, stem) { return total + weight(stem); }, 0) +
        pairs(at ? words[at - 1] : isText ? ["^"] : [], word) +
        (isText && at === words.length - 1 ? pairs(word, ["$"]) : 0);
    });
  };

  Search.prototype.heaviest = function (tenths, words) {
    /* What the run of so many words, or of all, weighs that weighs most. */
    var best = -Infinity, sum = 0, length = 0, width = Math.min(words, tenths.length);
    this.index.lengths.forEach(function (one) { if (one <= tenths.length) { length = one; } });
    tenths.forEach(function (one, at) {
      sum += one - (at >= width ? tenths[at - width] : 0);
      if (at >= width - 1) { best = Math.max(best, sum); }
    });
    return best + this.index.bias + (this.index.weights["#" + length] || 0);
  };

  Search.prototype.standsOut = function (clauses, words, kept) {
    /* Whether a clause of a long text weighs much; of a shorter text nothing is asked. */
    var self = this, index = this.index, asked = index.asked, over = words - index.byClauses, before = 0;
    return over <= 0 || clauses.some(function (tokens) {
      var tenths = self.tenthsOf(tokens, false), start = before;
      var first = tenths.filter(function (one, at) { return kept[start + at]; });
      before += tokens.length;
      if (!first.length) { return false; }
      var more = self.dangerIn(tokens) ? asked.of_phrase : 0;
      if (tokens.length <= index.sentence) {
        return self.heaviest(self.tenthsOf(tokens, true), index.window) + more >= asked.sentence;
      }
      return self.heaviest(first, index.few) + more >= asked.few ||
        self.heaviest(first, index.more) + more >= Math.min(asked.each_word * over, asked.most);
    });
  };

  Search.prototype.tokensOf = function (clause, isWhole) {
    var self = this, tongue = this.tongue, fevers = new Set(), words = wordsOf(clause), match;
    function has(set) { return words.some(function (word) { return set.has(word); }); }
    var ofThings = has(tongue.warm_things) && !has(tongue.person_words) ? new Set() : null;
    FEVER.lastIndex = 0;
    while ((match = FEVER.exec(clause))) {
      var start = match.index + match[1].length, before = wordsOf(clause.slice(0, start)).slice(-BEFORE_NUMBER);
      if (ofThings) { ofThings.add(start); }
      if (self.isFever(match[2], match[3] || "", before, isWhole && clause.trim() === match[2])) { fevers.add(start); }
    }
    var tokens = [], places = [];
    clause.replace(WORD, function (word) { places.push([word, arguments[arguments.length - 2]]); return word; });
    places.forEach(function (found, at) {
      var word = wordsOf(found[0])[0], joined = at ? wordsOf(places[at - 1][0])[0] + word : "";
      if (tongue.reflexives.has(joined)) { word = joined; }
      var stems = new Set(["=" + word]), weighed = [], fever = "=" + self.index.fever;
      if (tongue.negations.has(word)) { weighed.push("not"); }
      else {
        var near = self.stemsOf(word, false).map(function (one) { return self.index.stems[one[0]]; });
        near.forEach(function (one) { stems.add(one); });
        if (self.index.words[word] === undefined) { weighed.push(self.index.forms[word] || word); }
        if (near.length && weighed.indexOf(near[0]) < 0) { weighed.push(near[0]); }
      }
      if (weighed.length && stems.size === 1) { stems.add(weighed[0]); }
      if (fevers.has(found[1])) { stems.add(fever); }
      if (stems.has(fever)) { weighed.push(fever); }
      if (ofThings && ofThings.has(found[1])) { stems.clear(); weighed = []; }
      tokens.push({ word: word, stems: stems, weighed: weighed });
    });
    return tokens;
  };

  Search.prototype.isFever = function (number, after, before, isAll) {
    var tongue = this.tongue;
    function before_has(set) { return before.some(function (word) { return set.has(word); }); }
    if (tongue.units.has(after)) { return false; }
    if (after && tongue.degrees.has(after)) { return true; }
    if (/[.,]/.test(number)) { return !before_has(tongue.measures); }
    return isAll || before_has(tongue.thermometer_words);
  };

  Search.prototype.dangerIn = function (tokens) {
    /* {topic, words} of the first phrase of danger in a clause, or null. */
    var self = this, found = null, calm = null;
    var line = " " + tokens.map(function (token) { return token.word; }).join(" ") + " ";
    if (!tokens.length) { return null; }
    var runs = this.harmlessIn(tokens);
    this.phrasesAmong(tokens).some(function (phrase) {
      var hidden = self.hidden(tokens, runs, phrase);
      return tokens.some(function (token, at) {
        var end = self.endOf(tokens, at, phrase, hidden);
        if (!end || self.isDenied(tokens, at, end, phrase) || !self.isSaid(tokens, at, phrase)) { return false; }
        calm = calm || self.calmIn(line);
        if (calm.some(function (span) { return span[0] <= at && end <= span[1]; })) { return false; }
        found = { topic: phrase.topic, words: end - at };
        return true;
      });
    });
    return found;
  };

  function isIn(place, token) { return place.some(function (stem) { return token.stems.has(stem); }); }

  Search.prototype.counts = function (token) {
    return this.tongue.negations.has(token.word) || !this.tongue.fillers.has(token.word);
  };

  Search.prototype.harmlessIn = function (tokens) {
    /* The places of the words of each harmless phrase that stands there without a gap. */
    var self = this, every = tokens.map(function (token, at) { return at; }), runs = [];
    [every, every.filter(function (at) { return self.counts(tokens[at]); })].forEach(function (places) {
      self.index.harmless.forEach(function (phrase) {
        for (var at = 0; at + phrase.length <= places.length; at += 1) {
          if (phrase.every(function (stem, step) { return tokens[places[at + step]].stems.has(stem); })) {
            runs.push(places.slice(at, at + phrase.length));
          }
        }
      });
    });
    return runs;
  };

  Search.prototype.isMild = function (tokens) {
    /* Whether the words that count are what the guide calls mild, and no more: see kcdesk.search.schema.WHOLE. */
    var telling = tokens.filter(this.counts, this);
    return this.index.harmless.some(function (phrase) {
      return phrase[0] === "^" && phrase.length === telling.length + 2 && telling.every(function (token, at) {
        return token.stems.has(phrase[at + 1]);
      });
    });
  };

  Search.prototype.hidden = function (tokens, runs, phrase) {
    var hidden = new Set();
    runs.forEach(function (run) {
      var isWhole = run.length < phrase.places.length && run.every(function (at) {
        return phrase.places.some(function (place) { return isIn(place, tokens[at]); });
      });
      if (!isWhole) { run.forEach(function (at) { hidden.add(at); }); }
    });
    return hidden;
  };

  Search.prototype.endOf = function (tokens, at, phrase, hidden) {
    /* One past the last word of the phrase from `at` on; 0 if it is not there, or spread too far. */
    function isPart(token) { return phrase.places.some(function (place) { return isIn(place, token); }); }
    if (hidden.has(at) || !isPart(tokens[at])) { return 0; }
    var missing = [(1 << phrase.places.length) - 1];
    var room = phrase.places.length > 1 ? phrase.places.length + SPREAD : 1;
    for (var place = at; place < tokens.length; place += 1) {
      if (!hidden.has(place)) {
        missing.slice().forEach(function (some) {  /* a word stands in one place only */
          phrase.places.forEach(function (one, number) {
            var rest = some & ~(1 << number);
            if (rest !== some && missing.indexOf(rest) < 0 && isIn(one, tokens[place])) { missing.push(rest); }
          });
        });
      }
      if (missing.indexOf(0) >= 0) { return place + 1; }
      room -= this.counts(tokens[place]) ? 1 : 0;
      if (room <= 0) { return 0; }
    }
    return 0;
  };

  Search.prototype.isDenied = function (tokens, first, end, phrase) {
    var tongue = this.tongue, at;
    function isSmall(word) { return tongue.fillers.has(word) || tongue.denial_words.has(word); }
    if (phrase.isNot) {
      if (tongue.plain_denials.has(tokens[end - 1].word)) { return true; }
      for (at = first; at < end && !tongue.negations.has(tokens[at].word); at += 1) { /* the first way to say no */ }
      for (at += 1; at < end && isSmall(tokens[at].word); at += 1) { /* what it says no to */ }
      if (at >= end) { return false; }
      var isOther = !phrase.places.some(function (place) { return isIn(place, tokens[at]); });
      return tongue.trouble_words.has(tokens[at].word) ||
        (isOther && tokens[at - 1].word === this.index.none && tokens.slice(first, at - 1).every(function (token) {
          return !tongue.negations.has(token.word);
        }));
    }
    for (at = first - 1; at >= 0; at -= 1) {
      var word = tokens[at].word;
      if (tongue.negations.has(word) || tongue.alternatives.has(word) || !isSmall(word)) { break; }
    }
    if (at >= 0 && tokens[at].word === this.index.none && tongue.person_words.has(tokens[at + 1].word)) {
      return false;  /* an answer: no, I have chest pain */
    }
    if (at >= 0 && tokens[at].word === this.index.never && tokens.slice(end).some(function (token) {
      return tongue.first_times.has(token.word);
    })) { return false; }
    if (at >= 0 && tongue.alternatives.has(tokens[at].word)) {
      if (tokens.slice(Math.max(0, at + 1 - DENIED_BEFORE), at + 1).some(function (token) {
        return tongue.denials.has(token.word);
      })) { return true; }
    } else if (at >= 0 && tongue.denials.has(tokens[at].word)) { return true; }
    for (at = first; at < end; at += 1) {
      if (!tongue.plain_denials.has(tokens[at].word)) { continue; }
      for (var next = at + 1; next < end && isSmall(tokens[next].word); next += 1) { /* small words */ }
      if (next < end && !tongue.stop_words.has(tokens[next].word) &&
          phrase.places.some(function (place) { return isIn(place, tokens[next]); })) { return true; }
    }
    return this.isOverFrom(tokens, end);
  };

  Search.prototype.isOverFrom = function (tokens, end) {
    /* Whether what stands before is said to be over: see kcdesk.search.over. */
    var tongue = this.tongue, at = end;
    while (at < tokens.length && !tongue.over_words.has(tokens[at].word) &&
        (tongue.fillers.has(tokens[at].word) || tongue.over_since.has(tokens[at].word))) { at += 1; }
    var rest = tokens.slice(at + 1);
    return at < tokens.length && tongue.over_words.has(tokens[at].word) &&
      (!rest.length || tongue.over_since.has(rest[0].word)) &&
      !rest.some(function (token) { return tongue.returns.has(token.word); });
  };

  Search.prototype.isSaid = function (tokens, at, phrase) {
    /* Whether somebody has it: a single word may only name it; else every word may belong to a danger. */
    var tongue = this.tongue, known = this.dangerStems, telling;
    if (phrase.places.length > 1 || !tongue.state_words.size) { return true; }
    if (phrase.places[0].indexOf("=" + tokens[at].word) < 0) { return true; }
    if (tongue.state_adjectives.has(tokens[at].word)) { return true; }
    if (at + 1 < tokens.length && tongue.naming_words.has(tokens[at + 1].word)) { return false; }
    if (tokens.some(function (token) { return tongue.state_words.has(token.word); })) { return true; }
    telling = tokens.filter(function (token) { return !tongue.stop_words.has(token.word); });
    return telling.length <= FEW_WORDS && telling.every(function (token) {
      return Array.from(token.stems).some(function (stem) {
        return known.has(stem) || (stem[0] === "=" && tongue.companion_words.has(stem.slice(1)));
      });
    });
  };

  Search.prototype.calmIn = function (line) {
    /* [first, one past the last] token of each part of a clause in which nobody is said to have it now. */
    var tongue = this.tongue, spans = [];
    tongue.calm_patterns.forEach(function (pattern) {
      var match;
      pattern.lastIndex = 0;
      while ((match = pattern.exec(line))) {
        var words = match[0].trim().split(" "), first = line.slice(0, match.index).split(" ").length - 1;
        if (!words.some(function (word) { return tongue.present_words.has(word); })) {
          spans.push([first, first + words.length]);
        }
      }
    });
    return spans;
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
      if (one.isDanger) { one.section = self.topOf(one.topic); }  /* where the signs are */
    });
    hits.sort(function (one, other) {
      return (other.isDanger - one.isDanger) || (other.score - one.score) || (one.topic - other.topic);
    });
    return hits.slice(0, MOST_HITS);
  };

  Search.prototype.topOf = function (topic) {
    /* The section before the first heading of a topic, or -1. */
    return this.index.sections.findIndex(function (one) { return one[0] === topic && !one[1]; });
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
    var topic = this.index.topics[hit.topic][0];
    return (topic === "index" ? "index_" : topic) + ".html" + (anchor ? "#" + anchor : "");
  };

  return Search;
})();

if (typeof document !== "undefined") {
  (function () {
    var box = document.getElementById("_search_words"), list = document.getElementById("_hits");
    var said = document.getElementById("_said");
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
