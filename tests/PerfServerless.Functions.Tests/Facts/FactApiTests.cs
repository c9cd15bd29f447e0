using PerfServerless.Functions.Facts;
using PerfServerless.Functions.Tests.Api;
using PerfServerless.TestKit.Import;
using PerfServerless.TestKit.Nyc;

namespace PerfServerless.Functions.Tests.Facts;

public sealed class FactApiTests : IAsyncLifetime
{
    private ApiHost host = null!;

    public async Task InitializeAsync()
    {
        host = await ApiHost.StartAsync();
        using var imported = await host.ImportAsync(new FolderBuilder());
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Where_there_is_nothing_yet_there_are_the_columns_and_no_row()
    {
        foreach (var kind in new[] { FactKind.Verdicts, FactKind.Escalations, FactKind.Briefs, FactKind.Decisions })
            Assert.Equal(string.Join(',', FactReads.Columns(kind)) + "\r\n", await TextAsync($"/api/facts/{FactNames.Of(kind)}"));
    }

    [Fact]
    public async Task Pages_follow_the_link_to_the_end()
    {
        using var first = await host.GetAsync("/api/facts/actuals?limit=1&from=2026-01-01");
        Assert.Equal("text/csv; charset=utf-8; header=present", first.Content.Headers.ContentType!.ToString());
        Assert.Equal("1", first.Headers.GetValues("X-Rows").Single());
        Assert.Equal((byte)'r', (await first.Content.ReadAsByteArrayAsync())[0]); // no mark: a program would take it for a part of the first name
        var places = new List<string>();
        var link = Assert.Single(first.Headers.GetValues("Link"));
        places.Add(CsvText.Rows(await first.Content.ReadAsStringAsync())[1][0]);
        while (link is not null)
        {
            Assert.Matches("^</api/facts/actuals\\?limit=1&from=2026-01-01&after=[^>]+>; rel=\"next\"$", link);
            using var next = await host.GetAsync(link[1..link.IndexOf('>', StringComparison.Ordinal)]);
            places.AddRange(CsvText.Rows(await next.Content.ReadAsStringAsync()).Skip(1).Select(r => r[0]));
            link = next.Headers.TryGetValues("Link", out var links) ? links.Single() : null;
        }

        Assert.Equal(3, places.Count);
        Assert.Equal(["on-time|2026-04", "revenue|2026-04", "revenue|2026-05"], places.Select(p => p[..p.LastIndexOf('|')]));
        Assert.Single(CsvText.Rows(await TextAsync($"/api/facts/actuals?after={Uri.EscapeDataString(places[^1])}")));
    }

    [Fact]
    public async Task What_people_wrote_is_told_only_if_it_is_asked_for_and_never_as_a_formula()
    {
        using var pushed = await host.PostAsync(
            "/api/actuals", new { kpi = "revenue", period = "2026-05", value = -102_000.50, note = "=HYPERLINK(\"http://x\";1), \"quoted\"\r\nsecond" });
        Assert.Equal(201, (int)pushed.StatusCode);

        Assert.DoesNotContain("HYPERLINK", await TextAsync("/api/facts/actuals"), StringComparison.Ordinal);
        Assert.DoesNotContain("A large order", await TextAsync("/api/facts/actuals?personal=false"), StringComparison.Ordinal);
        var rows = CsvText.Rows(await TextAsync("/api/facts/actuals?personal=true"));
        var told = Assert.Single(rows, r => r[5] == "-102000.5"); // a number stays one
        Assert.StartsWith("'=HYPERLINK(\"http://x\";1), \"quoted\"", told[14], StringComparison.Ordinal);
        Assert.Equal(("true", "Api"), (told[6], told[7]));
        Assert.All(rows, r => Assert.Equal(rows[0].Count, r.Count));
    }

    [Fact]
    public async Task A_spreadsheet_of_another_language_gets_its_own_signs()
    {
        var text = await TextAsync("/api/facts/actuals?separator=%3B&decimal=,");
        Assert.StartsWith("row;kpi;period;", text, StringComparison.Ordinal);
        Assert.Contains(";2026-04;2026-04-01;2026-04-30;\"98000,5\";true;Import;", text, StringComparison.Ordinal);
        Assert.StartsWith("row\tkpi\t", await TextAsync("/api/facts/actuals?separator=tab"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_asked_wrongly_is_refused_with_a_sentence_instead_of_answered_with_other_rows()
    {
        (string Asked, int Status, string? Sentence)[] wrong =
        [
            ("actual", 404, "There are no facts named 'actual': ask for actuals, verdicts, requests, escalations, briefs and decisions."),
            ("ACTUALS", 404, null),
            ("actuals?form=2026-01-01", 400, "'form' is not something that facts can be asked by: take tenant, from,"),
            ("actuals?from=2026-01-01&from=2026-02-01", 400, "'from' stands in the address twice."),
            ("actuals?from=31.05.2026", 400, "'31.05.2026' is not a day: write it as in 2026-05-31."),
            ("actuals?to=2026-02-30", 400, null),
            ("actuals?from=2026-06-01&to=2026-05-01", 400, "The first day, 2026-06-01, comes after the last one, 2026-05-01."),
            ("actuals?limit=0", 400, "'0' is not a number of rows: a page holds 1 to 10,000."),
            ("actuals?limit=10001", 400, null),
            ("actuals?limit=-1", 400, null),
            ("actuals?after=x", 400, "What stands in after is not the place of a row"),
            ("briefs?after=revenue%7C2026-05%7C1", 400, null),
            ("actuals?after=a%00b", 400, null),
            ("actuals?personal=yes", 400, "'yes' is neither true nor false."),
            ("actuals?separator=.", 400, "'.' does not separate cells"),
            ("actuals?decimal=x", 400, "'x' is not a decimal sign"),
            ("actuals?decimal=,", 400, "Cells and decimals cannot be separated by the same sign."),
            ("briefs?recordedFrom=2026-01-01", 400, "recordedFrom is for actuals alone."),
            ("actuals?recordedFrom=2026-01-01T10:00:00", 400, "'2026-01-01T10:00:00' is not a moment"),
            ("actuals?tenant=other", 404, null)
        ];
        foreach (var (asked, status, sentence) in wrong)
        {
            using var answer = await host.GetAsync($"/api/facts/{asked}");
            Assert.StartsWith(sentence ?? "", await ApiHost.ProblemAsync(answer, status), StringComparison.Ordinal);
        }
    }

    private async Task<string> TextAsync(string path)
    {
        using var answer = await host.GetAsync(path);
        Assert.Equal(200, (int)answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
