using System.Text;
using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;

namespace PerfServerless.Functions.BriefFiles;

/// <summary>A brief as Markdown (CommonMark, with the tables of GitHub): what the page says, without its pictures.</summary>
internal static class BriefMarkdown
{
    /// <param name="reader">Moments are told in the cadence's zone, as on the page.</param>
    public static string Of(Brief brief, Reader reader)
    {
        reader = reader with { TimeZone = brief.TimeZone };
        var text = new StringBuilder();
        Line($"# {Safe(brief.CadenceName)}");
        Line(Say(BriefPageWords.Meeting.Say(brief.MeetingAt, brief.TimeZone)));
        Line($"**{Say(brief.Headline)}**");
        Line(string.Join('\n', Facts(brief).Select(f => $"- {Say(f.Name)}: {Say(f.Sentence)}")));

        Line($"## {Say(brief.Agenda.Count == 0 ? BriefPageWords.Agenda : BriefPageWords.AgendaByException)}");
        Line(brief.Agenda.Count == 0 ? Say(BriefPageWords.AgendaEmpty) : string.Join('\n', brief.Agenda.Select((item, i) => Item(i + 1, item))));
        if (brief.AgendaLeftOut > 0) Line(Say(BriefPageWords.AgendaMore.Say(brief.AgendaLeftOut)));

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
            var row = brief.Rows.FirstOrDefault(r => r.Kpi == item.Kpi);
            var value = row is null ? null : BriefText.Judged(row);
            var status = Say(BriefText.Words(item.Status));
            var about = string.Concat(
                new[] { item.Reason }.Concat(row is null ? [] : BriefText.Remarks(row).Select(r => r.Sentence))
                    .Concat(row is null || BriefText.Forecast(row) is not { } forecast ? [] : [BriefPageWords.OutlookIs.Say(forecast.Sentence)])
                    .Select(s => $"\n   {Say(s)}  "));
            return $"{number}. **{Tell(BriefText.Subject(item))}**{(value is null ? "" : $" {Tell(value)}")} · {status}  {about.TrimEnd()}";
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
