using System.IO.Compression;
using System.Text;
using System.Text.Json;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Tests.Api;
using PerfServerless.Functions.Workbooks;
using PerfServerless.TestKit.Import;

namespace PerfServerless.Functions.Tests.PeopleFiles;

/// <summary>What HR systems export, with the maps of the manual, through the import's own rules.</summary>
public sealed class PeopleFileTests : IAsyncLifetime
{
    private const string Upn = """ "upn": "Mail", "name": "Name" """;

    private ApiHost host = null!;

    public async Task InitializeAsync()
    {
        host = await ApiHost.StartAsync();
        using var imported = await host.ImportAsync(new FolderBuilder());
        Assert.Equal(200, (int)imported.StatusCode);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task An_SAP_like_export_is_read_in_its_code_page_with_semicolons_German_days_and_personnel_numbers()
    {
        var text = """
            Personalliste Stand 08.06.2026;;;;;;;;
            Pers.Nr.;Vorname;Nachname;E-Mail dienstl.;Vorgesetzte(r);Austritt;Org.-Einheit;Sprache;Gehalt
            00001001;Ada;Byron;ada@acme.example;;31.12.9999;Geschäftsführung;EN;1
            00001002;Bert;Stein;BERT@acme.example;00001001;31.12.2026;Vertrieb;DE;2
            00001003;Jürgen;Groß;juergen.gross@acme.example;00001002;;Vertrieb Süd;DE;3
            """;
        var (status, body) = await SendAsync("Personal.csv", Encoding.Latin1.GetBytes(text), """
            {"columns":{"name":["Vorname","Nachname"],"upn":"E-Mail dienstl.","manager":"Vorgesetzte(r)","lastDay":"Austritt","unit":"Org.-Einheit","locale":"Sprache"},
             "key":"Pers.Nr.","values":{"locale":{"DE":"de-DE","EN":"en-GB"}},"defaults":{"timeZone":"Europe/Berlin"},"culture":"de-DE","encoding":"windows-1252"}
            """);

        Assert.True(status == 200, body.ToString());
        Assert.Equal("Personal.csv: 1 person is new, 2 changed, 0 unchanged.", Sentence(body));
        var bert = await PersonAsync("bert");
        Assert.Equal((new DateOnly(2026, 12, 31), "Vertrieb", "ada"), (bert.LastDay, bert.Unit, bert.Manager?.Value));
        var fresh = (await PeopleAsync()).Single(p => p.UserPrincipalName == "juergen.gross@acme.example");
        Assert.Equal(("Jürgen Groß", "bert", "de-DE", "Europe/Berlin"), (fresh.Name, fresh.Manager?.Value, fresh.Locale, fresh.TimeZone));
        Assert.Equal("Chie Ito", (await PersonAsync("chie")).Name); // who is not in it stays

        var (_, again) = await SendAsync("Personal.csv", Encoding.Latin1.GetBytes(text), Map: null);
        Assert.Equal("Personal.csv says nothing new of anybody.", Sentence(again));
    }

    [Fact]
    public async Task A_workbook_is_read_as_well_with_its_days_and_its_own_sheet()
    {
        var book = WorkbookWriter.Write((WorkbookTable[])[
            new("Notes", [["Hello"]]),
            new(
                "Staff",
                [["Employee ID", "Preferred Name", "Work Email", "Manager", "Termination Date"], ["ada", "Ada King", "ada@acme.example", "", "2026-07-01"]]),
        ]);
        var (status, body) = await SendAsync("staff.xlsx", book, """
            {"columns":{"id":"Employee ID","name":"Preferred Name","upn":"Work Email","manager":"Manager","lastDay":"Termination Date"},"sheet":"staff"}
            """);
        Assert.True(status == 200, body.ToString());
        Assert.Equal(("Ada King", new DateOnly(2026, 7, 1)), ((await PersonAsync("ada")).Name, (await PersonAsync("ada")).LastDay!.Value));
    }

    [Theory]
    [InlineData("Name,Mail,Boss\nAda,ada@acme.example,bert\n", "columns: manager Boss", "Staff.csv, line", "bert > ada")]
    [InlineData("Name,Mail,Left\nAda,ada@acme.example,soon\n", "columns: lastDay Left", "Staff.csv, line 2, column 3 (Left)", "soon")]
    [InlineData("Name,Mail,Boss\nAda,ada@acme.example,Berta\n", "columns: manager Boss", "Staff.csv, line 2, column 3 (Boss)", "Berta")]
    [InlineData("Name,Mail\nAda,ada@acme.example\nEva,ada@acme.example\n", "columns:", "Staff.csv, line 3", "ada")]
    [InlineData("Name,Post\nAda,ada@acme.example\n", "columns:", "Staff.csv, line 1", "Mail")]
    [InlineData("Name,Mail\n,eva@acme.example\n", "columns:", "Staff.csv, line 2, column 1 (Name)", "Name")]
    [InlineData("Name,Mail\nJ\u00fcrgen,j@acme.example\n", "columns: latin", "Staff.csv, line 2", "Jürgen")]
    public async Task What_is_wrong_is_told_by_the_exports_own_file_line_and_column_and_nothing_is_stored(string text, string map, string place, string part)
    {
        var before = await VersionAsync();
        var more = map.Split(' ') is [_, var ours, var theirs] ? $", \"{ours}\": \"{theirs}\"" : "";
        var bytes = map.EndsWith("latin", StringComparison.Ordinal) ? Encoding.Latin1.GetBytes(text) : Encoding.UTF8.GetBytes(text);
        var (status, body) = await SendAsync("Staff.csv", bytes, $$"""{"columns":{ {{Upn}} {{more}} } }""");

        Assert.Equal(422, status);
        var mistake = body.GetProperty("mistakes")[0];
        Assert.StartsWith(place, mistake.GetProperty("place").GetString(), StringComparison.Ordinal);
        Assert.Contains(part, mistake.GetProperty("sentence").GetString(), StringComparison.Ordinal);
        Assert.Equal(before, await VersionAsync());
    }

    [Theory]
    [InlineData("""{"columns":{"name":"Name"}}""", "'upn'")]
    [InlineData("""{"columns":{"name":"Name","upn":"Mail","boss":"X"}}""", "columns.boss")]
    [InlineData("""{"columns":{"name":7,"upn":"Mail"}}""", "columns.name")]
    [InlineData("""{"columns":{"name":"Name","upn":"Mail"},"missing":"gone"}""", "missing")]
    [InlineData("""{"columns":{"name":"Name","upn":"Mail"},"culture":"xx"}""", "culture")]
    [InlineData("""{"columns":{"name":"Name","upn":"Mail"},"colour":"red"}""", "colour")]
    [InlineData("""{"columns": """, "JSON")]
    [InlineData("[]", "JSON")]
    public async Task A_map_that_cannot_be_meant_is_refused_with_what_is_wrong_with_it(string map, string part)
    {
        var (status, body) = await SendAsync("Staff.csv", "Name,Mail\nAda,ada@acme.example\n"u8.ToArray(), map);
        Assert.Equal(422, status);
        Assert.StartsWith("people.map.json", body.GetProperty("mistakes")[0].GetProperty("place").GetString(), StringComparison.Ordinal);
        Assert.Contains(part, body.GetProperty("mistakes")[0].GetProperty("sentence").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_missing_leaves_only_where_the_map_says_so_and_never_half_of_all_at_once()
    {
        const string Map = $$"""{"columns":{ {{Upn}} },"missing":"left"}""";
        string Lines(int from, int count) =>
            "Name,Mail\n" + string.Concat(Enumerable.Range(from, count).Select(i => $"P{i},p{i}@acme.example\n"));
        await SendAsync("Staff.csv", Encoding.UTF8.GetBytes(Lines(0, 40)), Map);

        var (_, cut) = await SendAsync("Staff.csv", Encoding.UTF8.GetBytes(Lines(0, 20)), Map);
        Assert.Contains("probably cut", cut.GetProperty("mistakes")[0].GetProperty("sentence").GetString(), StringComparison.Ordinal);

        var (_, left) = await SendAsync("Staff.csv", Encoding.UTF8.GetBytes(Lines(2, 38)), Map);
        Assert.Contains("2 people whom it named before are missing", Sentence(left), StringComparison.Ordinal);
        var people = await PeopleAsync();
        Assert.Equal(["P0", "P1"], people.Where(p => p.LastDay == DateOnly.FromDateTime(FolderBuilder.Now.UtcDateTime)).Select(p => p.Name).Order());
        Assert.Null(people.Single(p => p.Id.Value == "ada").LastDay); // whom it never named it does not miss
    }

    [Fact]
    public async Task What_the_export_repeats_does_not_undo_what_the_folder_says_anew_and_the_other_way_round()
    {
        const string Map = """{"columns":{"upn":"Mail","name":"Name"}}""";
        await SendAsync("Staff.csv", "Name,Mail\nBert von HR,bert@acme.example\n"u8.ToArray(), Map);
        using var same = await host.ImportAsync(new FolderBuilder());
        Assert.Equal("Bert von HR", (await PersonAsync("bert")).Name);

        using var anew = await host.ImportAsync(new FolderBuilder().Replace("people.csv", "Bert Stein", "Bert Folder"));
        var (_, body) = await SendAsync("Staff.csv", "Name,Mail\nBert von HR,bert@acme.example\n"u8.ToArray(), Map);
        Assert.Equal("Bert Folder", (await PersonAsync("bert")).Name);
        Assert.Contains("'Bert Folder' stands", body.GetProperty("overruled")[0].GetProperty("sentence").GetString(), StringComparison.Ordinal);
    }

    private string? last;

    private async Task<(int Status, JsonElement Body)> SendAsync(string name, byte[] bytes, string? Map)
    {
        last = Map ?? last;
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (entry, content) in new[] { (name, bytes), ("people.map.json", Encoding.UTF8.GetBytes(last!)) })
            {
                using var stream = archive.CreateEntry(entry).Open();
                stream.Write(content);
            }
        }

        using var body = new ByteArrayContent(zip.ToArray()) { Headers = { ContentType = new("application/zip") } };
        using var answer = await host.Client.PostAsync(new Uri("/api/import/people", UriKind.Relative), body);
        return ((int)answer.StatusCode, JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()));
    }

    private static string Sentence(JsonElement body) => body.GetProperty("summary").GetProperty("sentence").GetString()!;

    private async Task<IReadOnlyList<Person>> PeopleAsync() =>
        (await host.Stores.Scorecards.CurrentAsync(new("acme"), CancellationToken.None))!.Scorecard.People;

    private async Task<Person> PersonAsync(string id) => (await PeopleAsync()).Single(p => p.Id == new PersonId(id));

    private async Task<string> VersionAsync() => (await host.Stores.Scorecards.CurrentAsync(new("acme"), CancellationToken.None))!.Version;
}
