using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Functions.Export;
using PerfServerless.Functions.Tests.Api;
using PerfServerless.TestKit.Import;

namespace PerfServerless.Functions.Tests.Export;

public sealed class ExportApiTests : IAsyncLifetime
{
    private ApiHost host = null!;

    public async Task InitializeAsync() => host = await ApiHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    private async Task<JsonElement> ImportAsync(byte[] zip)
    {
        using var content = new ByteArrayContent(zip);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        using var answer = await host.Client.PostAsync(new Uri("/api/import", UriKind.Relative), content);
        Assert.Equal(200, (int)answer.StatusCode);
        return await ApiHost.JsonAsync(answer);
    }

    private async Task PushAsync()
    {
        using var folder = await host.ImportAsync(new FolderBuilder());
        using var pushed = await host.PostAsync("/api/actuals", new { kpi = "revenue", period = "2026-05", value = 102_000.5, note = "=1+1" });
        Assert.Equal(201, (int)pushed.StatusCode);
    }

    [Fact]
    public async Task What_was_pushed_is_exported_and_imports_back_with_nothing_changed()
    {
        await PushAsync();

        using var answer = await host.GetAsync("/api/export");

        Assert.Equal(
            (200, "application/zip", "acme.zip"),
            ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition?.FileName));
        Assert.Equal(
            new ExportSummary("acme", "Acme Ltd", People: 3, Objectives: 3, Kpis: 3, Values: 3, Cadences: 1, LeftOut: 0),
            ExportSummary.OfHeader(answer.Headers.GetValues(ExportSummary.Header).Single()));
        var zip = await answer.Content.ReadAsByteArrayAsync();
        using (var archive = new ZipArchive(new MemoryStream(zip)))
        {
            Assert.Equal(ImportFormat.Files.Select(f => f.Name), archive.Entries.Select(e => e.FullName));
            using var actuals = new StreamReader(archive.GetEntry(ImportFormat.Actuals)!.Open());
            Assert.Contains("revenue,2026-05,102000.5,'=1+1,", await actuals.ReadToEndAsync(), StringComparison.Ordinal);
        }

        var back = await ImportAsync(zip);
        Assert.False(back.GetProperty("changedAnything").GetBoolean());
        Assert.Equal(0, back.GetProperty("overruled").GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task An_import_tells_which_of_its_values_were_overruled()
    {
        await PushAsync();

        using var again = await host.ImportAsync(new FolderBuilder());

        var overruled = (await ApiHost.JsonAsync(again)).GetProperty("overruled");
        Assert.Equal(1, overruled.GetProperty("count").GetInt32());
        Assert.StartsWith(
            "1 line of actuals.csv says nothing new",
            overruled.GetProperty("summary").GetProperty("sentence").GetString(),
            StringComparison.Ordinal);
        var one = Assert.Single(overruled.GetProperty("values").EnumerateArray());
        Assert.Equal("import.overruled-by-system", one.GetProperty("id").GetString());
        Assert.StartsWith(
            "'revenue', 2026-05: the folder says 101,000, another system sent 102,000.5 on ", one.GetProperty("sentence")
                .GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_holds_a_sheet_a_file()
    {
        await PushAsync();

        using var answer = await host.GetAsync("/api/export?format=xlsx&tenant=acme");

        Assert.Equal((200, "acme.xlsx"), ((int)answer.StatusCode, answer.Content.Headers.ContentDisposition?.FileName));
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()), isEditable: false);
        Assert.Equal(
            ImportFormat.Files.Select(f => Path.GetFileNameWithoutExtension(f.Name)),
            workbook.WorkbookPart!.Workbook.Sheets!.Select(s => s.GetAttribute("name", "").Value));
    }

    [Fact]
    public async Task Another_format_and_an_organisation_that_is_not_there_are_refused_with_a_sentence()
    {
        using var nothing = await host.GetAsync("/api/export");
        await ApiHost.ProblemAsync(nothing, 409);
        await PushAsync();

        using var format = await host.GetAsync("/api/export?format=pdf");
        Assert.Equal("'pdf' is not a format of an export: ask for csv or xlsx.", await ApiHost.ProblemAsync(format, 400));
        using var tenant = await host.GetAsync("/api/export?tenant=other");
        await ApiHost.ProblemAsync(tenant, 404);
    }

    [Fact]
    public async Task The_document_describes_it_with_both_of_its_forms()
    {
        using var answer = await host.GetAsync("/api/openapi.json");

        var export = (await ApiHost.JsonAsync(answer)).GetProperty("paths").GetProperty("/api/export").GetProperty("get");
        Assert.StartsWith("Exports the organisation", export.GetProperty("summary").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, export.GetProperty("responses").GetProperty("200").GetProperty("content").EnumerateObject().Count());
    }
}
