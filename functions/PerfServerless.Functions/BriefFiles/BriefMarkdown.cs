using System.Text;
using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Briefs.Updates;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;

namespace PerfServerless.Functions.BriefFiles;

/// <summary>A brief as Markdown (CommonMark, with the tables of GitHub): what the page says, without its pictures.</summary>
internal static class BriefMarkdown
{
    /// <param name="reader">Moments are told in the cadence's zone, as on the page.</param>
    /// <param name="since">What is known since it was compiled; null for nothing.</param>
    public static string Of(Brief brief, Reader reader, BriefSince? since = null)
    {
        reader = reader with { TimeZone = brief.TimeZone };
        var text = new StringBuilder();
        Line($"# {Safe(brief.CadenceName)}");
        Line(Say(BriefPageWords.Meeting.Say(brief.MeetingAt, brief.TimeZone)));
        Line($"**{Say(brief.Headline)}**");
        Line(string.Join('\n', Facts(brief).Select(f => $"- {Say(f.Name)}: {Say(f.Sentence)}")));

        if (since is { Updates.Count: > 0 })
        {
            Line($"## {Say(BriefUpdateWords.Title)}");
            Line(Say(BriefUpdateWords.Intro.Say(since.Updates.Count)));
            Line(string.Join('\n', since.Updates.Select(u => $"- {string.Join(" · ", Update(brief, u).Select(Say))}")));
            if (since.IsPart) Line(Say(BriefUpdateWords.LookedAtPart));
        }

        Line($"## {Say(brief.Agenda.Count == 0 ? BriefPageWords.Agenda : brief.MeetingMinutes is { } length ? AgendaTimeWords.Heading.Say(length) : BriefPageWords.AgendaByException)}");
        Line(brief.Agenda.Count == 0 ? Say(BriefPageWords.AgendaEmpty) : string.Join('\n', brief.Agenda.Select((item, i) => Item(i + 1, item))));
        foreach (var beside in Beside(brief).Concat(BriefCauses.Of(brief))) Line(Say(beside));

        var people = People(brief).ToList();
        if (people.Count > 0)
        {
            Line($"## {Say(BriefPageWords.MissingNumbers)}");
            Line(string.Join('\n', people.Select(p => $"- {Say(p.Title)}: {Say(p.Person)}")));
        }

        Line($"## {Say(BriefPageWords.AllKpis)}");
        Line(string.Join('\n', Table(brief).Select(cells => $"| {string.Join(" | ", cells)} |")));
        Line(Say(BriefPageWords.Compiled.Say(brief.CompiledAt)));
        return text.ToString();

        void Line(string line) => text.Append(line).Append("\n\n");
        string Say(Saying saying) => Safe(reader.Say(saying));
        string Tell(Part? part) => part is null ? "" : Safe(reader.Show(part));

        string Item(int number, AgendaItem item)
        {
            var row = BriefText.RowOf(brief, item);
            var stand = new[]
            {
                row is null || BriefText.Judged(row) is not { } value ? "" : Tell(value),
                row is null || BriefText.Target(row) is not { } target ? "" : Say(BriefText.TargetPeriod(brief, row) is { } period ? BriefPageWords.AgainstFor.Say(target, period) : BriefPageWords.Against.Say(target)),
                Say(BriefText.Words(item.Status)),
                item.Minutes is { } minutes ? Say(AgendaTimeWords.Minutes.Say(minutes)) : "",
            };
            // Nearly always one of the answers says the reason too.
            var about = BriefQuestions.Of(brief, item).Select(a => $"{Say(a.Question)} {string.Join(" · ", a.Answers.Select(s => Say(s.Sentence)))}").ToList();
            var reason = Say(item.Reason);
            if (!about.Exists(a => a.Contains(reason, StringComparison.Ordinal))) about.Insert(0, reason);
            return $"{number}. **{Tell(BriefText.Subject(item))}** {string.Join(" · ", stand.Where(s => s.Length > 0))}  {string.Concat(about.Select(s => $"\n   {s}  ")).TrimEnd()}";
        }

        IEnumerable<IReadOnlyList<string>> Table(Brief of)
        {
            Word[] columns = [BriefTableWords.Kpi, BriefTableWords.Status, BriefTableWords.Value, BriefTableWords.Target, BriefTableWords.Outlook, BriefTableWords.Owner];
            yield return [.. columns.Select(c => Say(c))];
            yield return ["---", "---", "---:", "---:", "---:", "---"];
            foreach (var row in of.Rows)
                yield return
                [
                    Safe(row.Name), Say(BriefText.Words(row.Verdict.Status)), Tell(BriefText.Judged(row)), Tell(BriefText.Target(row)),
                    Tell(row.Forecast?.Expected is { } expected ? new Part.Amount(expected, row.Unit) : null), Tell(row.Owner is { } owner ? owner : null),
                ];
        }
    }

    private static IEnumerable<Saying> Update(Brief brief, BriefUpdate update)
    {
        yield return BriefUpdates.Sentence(brief, update);
        if (update.Periods > 1) yield return BriefUpdateWords.MorePeriods.Say(update.Periods - 1);
        yield return BriefTableWords.Recorded.Say(BriefUpdates.By(update), update.Now.RecordedAt);
    }

    private static IEnumerable<Saying> Beside(Brief brief)
    {
        if (BriefText.Closing(brief) is { } closing) yield return closing.Sentence;
        if (brief.AgendaLeftOut > 0) yield return BriefPageWords.AgendaMore.Say(brief.AgendaLeftOut);
        if (BriefText.BackOnTrack(brief) is { } back) yield return back.Sentence;
        if (BriefText.Quiet(brief) is { } quiet) yield return quiet.Sentence;
    }

    private static IEnumerable<(Saying Name, Saying Sentence)> Facts(Brief brief)
    {
        yield return (BriefPageWords.Trust, brief.TrustSentence);
        if (brief.RollUps.FirstOrDefault(r => r.Kind == BriefRollUpKind.Whole) is { Reading: var whole }) yield return (BriefPageWords.AllTogether, BriefText.Why(whole).Sentence);
        yield return (BriefPageWords.Completeness, brief.Completeness.Sentence);
    }

    private static IEnumerable<(Saying Title, Saying Person)> People(Brief brief) =>
        from g in new[] { (BriefPageWords.NotAnswered, brief.Silent), (BriefPageWords.NotReachable, brief.Unreachable), (BriefPageWords.Excused, brief.Excused) }
        from p in g.Item2
        select ((Saying)g.Item1, p.Why is { } why ? BriefPageWords.PersonWhy.Say(p.Person, p.Missing, why) : BriefPageWords.Person.Say(p.Person, p.Missing));

    /// <summary>Nothing that anybody wrote becomes a heading, a link, a picture or HTML, and a line stays a line.</summary>
    internal static string Safe(string text)
    {
        var safe = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#' or '!' or '~' or '&') safe.Append('\\');
            safe.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
        }

        return safe.ToString().Trim();
    }
}
