using PerfServerless.Domain.Edits;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Domain.Chat.Rhythms;

/// <summary>
/// Reads what is said of cadences: "move weekly to Thursday 14:00", "skip Weekly review", "pause weekly". As with all commands the reader's
/// language goes first, and all others are understood too. "Pause" and "resume" alone are about his own messages and nobody's cadence.
/// </summary>
public static class CadenceReader
{
    private static readonly (Word Word, Verb Verb)[] Verbs =
    [
        (CadenceCommandWords.Move, Verb.Move), (CadenceCommandWords.Skip, Verb.Skip), (CadenceCommandWords.Pause, Verb.Pause),
        (CadenceCommandWords.Resume, Verb.Resume), (CadenceCommandWords.Run, Verb.Run), (CadenceCommandWords.End, Verb.End),
        (CadenceCommandWords.Undo, Verb.Undo),
    ];

    private enum Verb { Move, Skip, Pause, Resume, Run, End, Undo }

    /// <param name="own">The cadences that he may change: where he names none, and there is only one, it is meant.</param>
    /// <returns>Null where nothing was said of a cadence.</returns>
    public static CadenceTalk? Read(string text, Scorecard scorecard, IReadOnlyList<Cadence> own, Language language, DateTimeOffset now)
    {
        List<string> said = [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        foreach (var spoken in Languages.BuiltIn.All.Prepend(language).Select(l => new SpokenWords(new() { Language = l, Culture = l.Culture })))
        {
            if (spoken.Is(CadenceCommandWords.List, said)) return new CadenceTalk.All();
            foreach (var (word, verb) in Verbs)
            {
                if (spoken.After(word, said) is { } rest && Of(verb, rest, scorecard, own, spoken, now) is { } talk) return talk;
            }

            // Many sentences end with such a word: only one that begins with a cadence's name is of cadences.
            foreach (var (word, verb) in Verbs)
            {
                if (spoken.Before(word, said) is { } rest && Named(scorecard.Cadences, spoken.WithoutFiller(rest)).Cadence is not null
                    && Of(verb, rest, scorecard, own, spoken, now) is { } talk) return talk;
            }
        }

        return null;
    }

    private static CadenceTalk? Of(Verb verb, List<string> rest, Scorecard scorecard, IReadOnlyList<Cadence> own, SpokenWords spoken, DateTimeOffset now)
    {
        if (rest.Count == 0 && verb is Verb.Pause or Verb.Resume) return null;

        var meant = spoken.WithoutFiller(rest);
        var (cadence, left) = Named(scorecard.Cadences, meant);
        if (cadence is null && own is [var only] && spoken.When(meant, only, scorecard.Organisation, now) is not null) (cadence, left) = (only, meant);
        if (cadence is null && verb == Verb.Undo && meant.Count == 0 && own.Count == 0) return new CadenceTalk.Unclear(CadenceCommandWords.UndoOnCard);
        if (cadence is null) return Unknown(meant, scorecard, own, saysWhen: verb is Verb.Move or Verb.Skip or Verb.Run);

        var saysWhen = spoken.When(spoken.WithoutFiller(left), cadence, scorecard.Organisation, now);
        if (saysWhen is not var (day, at) || !Fits(verb, day is not null, at is not null))
            return new CadenceTalk.Unclear(NoWhen(verb, string.Join(' ', left), cadence));

        return new CadenceTalk.Wish(cadence, verb switch
        {
            Verb.Move => new CadenceWish.Move(day, at),
            Verb.Skip => new CadenceWish.Skip(day),
            Verb.Pause => new CadenceWish.Pause(),
            Verb.Resume => new CadenceWish.Resume(),
            Verb.Run => new CadenceWish.Run(day, at),
            Verb.End => new CadenceWish.End(),
            Verb.Undo => new CadenceWish.Undo(),
        });
    }

    private static Saying NoWhen(Verb verb, string said, Cadence cadence) => verb switch
    {
        Verb.Move when said.Length == 0 => CadenceCommandWords.ToWhen.Say(cadence.Id.Value),
        Verb.Move or Verb.Skip or Verb.Run => CadenceCommandWords.When.Say(said, cadence.Id.Value),
        Verb.Pause or Verb.Resume or Verb.End or Verb.Undo => CadenceCommandWords.AtOnce.Say(said),
    };

    private static bool Fits(Verb verb, bool hasDay, bool hasTime) => verb switch
    {
        Verb.Move => hasDay || hasTime,
        Verb.Run => true,
        Verb.Skip => !hasTime,
        Verb.Pause or Verb.Resume or Verb.End or Verb.Undo => !hasDay && !hasTime,
    };

    /// <summary>The cadence whose id or name comes first, and what comes after it; the longest name counts.</summary>
    private static (Cadence? Cadence, List<string> Left) Named(IReadOnlyList<Cadence> cadences, List<string> said)
    {
        for (var words = said.Count; words > 0; words--)
        {
            var name = ChatCommands.Plain(string.Join(' ', said.Take(words)));
            if (cadences.FirstOrDefault(c => ChatCommands.Plain(c.Id.Value) == name || ChatCommands.Plain(c.Name) == name) is { } found)
                return (found, said[words..]);
        }

        return (null, said);
    }

    /// <param name="saysWhen">A day or a time may be said: where one cadence is his own and none is nearly named, that was not understood.</param>
    private static CadenceTalk.Unclear Unknown(List<string> said, Scorecard scorecard, IReadOnlyList<Cadence> own, bool saysWhen)
    {
        if (scorecard.Cadences.Count == 0) return new(CadenceCommandWords.None);
        if (said.Count == 0) return new(CadenceCommandWords.Which.Say(Names(own.Count > 0 ? own : scorecard.Cadences)));

        var known = scorecard.Cadences.SelectMany(c => (string[])[c.Id.Value, c.Name]).ToList();
        var near = Enumerable.Range(1, said.Count).Reverse().Select(n => Suggestion.For(string.Join(' ', said.Take(n)), known)).FirstOrDefault(s => s is not null);
        if (near is null && saysWhen && own is [var only]) return new(CadenceCommandWords.When.Say(string.Join(' ', said), only.Id.Value));

        return new(Sentences.Starting(CadenceCommandWords.Unknown.Say(string.Join(' ', said), Names(scorecard.Cadences)), near));
    }

    private static Part.List Names(IEnumerable<Cadence> cadences) => Part.Of(cadences.Select(c => $"{c.Name} ({c.Id})"));
}
