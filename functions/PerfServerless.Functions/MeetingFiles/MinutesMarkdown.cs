using System.Text;
using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Decisions;
using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.Functions.BriefFiles;

namespace PerfServerless.Functions.MeetingFiles;

/// <summary>Minutes as Markdown (CommonMark), to be put beside other notes.</summary>
internal static class MinutesMarkdown
{
    /// <param name="reader">Moments are told in the cadence's zone, which the text names.</param>
    public static string Of(Minutes minutes, Reader reader)
    {
        var brief = minutes.Brief;
        reader = reader with { TimeZone = brief.TimeZone };
        var text = new StringBuilder();
        Line($"# {Say(MinutesWords.Title.Say(brief.CadenceName))}");
        Line(Say(BriefPageWords.Meeting.Say(minutes.MeetingAt, brief.TimeZone)));
        Line($"**{Say(brief.Headline)}**");
        if (minutes.Held is var (from, until)) Line(Say(MeetingWords.Held.Say(from, until)));
        if (minutes.DecidedNothing) Line(Say(MinutesWords.Nothing));

        if (minutes.Items.Count > 0)
        {
            Line($"## {Say(BriefPageWords.Agenda)}");
            Line(string.Join('\n', minutes.Items.Select((item, i) => Item(i + 1, item))));
        }

        if (minutes.Others.Count > 0)
        {
            Line($"## {Say(MinutesWords.Others)}");
            Line(string.Join('\n', minutes.Others.Select(o => Decided(o.Decision, o.About))));
        }

        Line(Say(MinutesWords.AsOf.Say(minutes.At)));
        return text.ToString();

        void Line(string line) => text.Append(line).Append("\n\n");
        string Say(Saying saying) => BriefMarkdown.Safe(reader.Say(saying));

        string Item(int number, MinutesItem item)
        {
            var facts = new[] { BriefText.Words(item.Item.Status), item.Item.Reason, item.Time }.OfType<Saying>().Select(Say);
            return $"{number}. **{BriefMarkdown.Safe(reader.Show(BriefText.Subject(item.Item)))}** · {string.Join(" · ", facts)}"
                + string.Concat(item.Decisions.Select(d => $"\n    {Decided(d, about: null)}"));
        }

        string Decided(Decision decision, string? about) =>
            $"- **{BriefMarkdown.Safe(decision.Text)}** · {string.Join(" · ", Minutes.Facts(decision, about).Select(Say))}";
    }
}
