using System.Text;
using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Chat.Briefs;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.BriefFiles;
using PerfServerless.Functions.BriefPages;
using PerfServerless.Functions.Briefs;
using PerfServerless.TestKit.Briefs;
using PerfServerless.TestKit.Nyc;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.BriefPages;

/// <summary>
/// What leaders of three organisations read, in three languages: a changed rule changes these texts. Set <c>PERF_GOLDEN_RECORD=1</c>, run these
/// tests once, and read the difference as a leader would.
/// </summary>
public sealed class GoldenBriefTests
{
    [Theory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    [InlineData("fr-FR")]
    public void The_sample_organisations_brief_reads_as_it_was_read_last(string locale) => AssertSame(GoldenBriefs.Velund(), locale);

    [Theory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    [InlineData("fr-FR")]
    public void A_brief_of_the_nastiest_data_reads_as_it_was_read_last(string locale) => AssertSame(GoldenBriefs.Nasty(), locale);

    [NycFact]
    public void New_York_Citys_brief_reads_as_it_was_read_last()
    {
        var brief = GoldenBriefs.Nyc();
        foreach (var locale in new[] { "en-GB", "de-DE", "fr-FR" }) AssertSame(brief, locale);
    }

    private static void AssertSame(GoldenBrief golden, string locale)
    {
        // As it is stored and read again.
        var brief = BriefJson.Read(BriefJson.Write(golden.Brief));
        var reader = golden.ReadBy(Readers.Of(locale));

        GoldenText.AssertSame($"{golden.Name}.{reader.Language.Code}.page.txt", PageText.Lines(BriefPage.Render(brief, reader)));
        GoldenText.AssertSame($"{golden.Name}.{reader.Language.Code}.md", $"{Story(brief, reader)}{Card(brief, reader with { TimeZone = brief.TimeZone })}");
    }

    /// <summary>The page's story, without the long tables.</summary>
    private static string Story(Brief brief, Reader reader)
    {
        var text = BriefMarkdown.Of(brief, reader);
        return text[..text.LastIndexOf("\n## ", StringComparison.Ordinal)];
    }

    private static string Card(Brief brief, Reader reader)
    {
        var card = BriefContent.Of(brief, new("https://example.com/brief"));
        var text = new StringBuilder("\n---\n\n");
        text.Append(reader.Say(card.Title)).Append('\n').Append(reader.Say(card.Headline)).Append('\n').Append(reader.Say(card.Trust)).Append('\n');
        foreach (var line in card.Agenda)
            text.Append("- ").AppendJoin(" · ", Parts(line).Where(p => p.Length > 0)).Append('\n');
        foreach (var remark in card.Remarks) text.Append(reader.Say(remark)).Append('\n');
        return text.ToString();

        IEnumerable<string> Parts(Domain.Chat.BriefLine line) =>
        [
            reader.Show(line.Name), line.Value is { } value ? reader.Show(value) : "", reader.Say(StatusName.AloneOf(line.Status)), line.Since is { } since ? reader.Say(since) : "",
            reader.Say(line.Reason),
        ];
    }
}
