using System.Net.Http.Headers;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Functions.Tests.Import;
using PerfServerless.Functions.Tests.Import.Spreadsheets;
using static PerfServerless.Functions.Tests.Import.Spreadsheets.TypedWorkbook;

namespace PerfServerless.Functions.Tests.Api;

/// <summary>A workbook is sent as it is.</summary>
public sealed class WorkbookImportTests : IAsyncLifetime
{
    private const string Today = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Before2007 = "application/vnd.ms-excel";

    private static readonly TenantId Acme = new("acme");
    private static readonly KpiId Revenue = new("revenue");

    private ApiHost host = null!;

    public async Task InitializeAsync() => host = await ApiHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_workbook_is_imported_and_again_it_changes_nothing()
    {
        using var first = await PostAsync(Book(Number(98000)), Today);
        Assert.Equal(200, (int)first.StatusCode);
        Assert.Equal([98000m], await ValuesAsync());

        using var again = await PostAsync(Book(Number(98000)), Today);
        Assert.Contains("nothing changed", (await ApiHost.JsonAsync(again)).GetProperty("summary").GetProperty("sentence").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_of_the_format_before_2007_is_imported_too()
    {
        var book = OldWorkbookTests.Of(["kpi", "period", "value"], ["revenue", "2026-04", 98000d]).ToStream().ToArray();

        using var answer = await PostAsync(book, Before2007);

        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal([98000m], await ValuesAsync());
    }

    [Fact]
    public async Task A_damaged_one_is_refused_in_a_sentence_and_nothing_is_imported()
    {
        var book = Book(Number(98000));
        // The list of its entries is whole, what they hold is not.
        for (var i = 100; i < book.Length / 2; i++) book[i] ^= 0x5A;

        using var answer = await PostAsync(book, Today);

        Assert.Equal(["import.workbook-damaged"], await MistakesAsync(answer));
        Assert.Null(await host.Stores.Scorecards.CurrentAsync(Acme, default));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(2000)]
    public async Task One_that_was_cut_off_is_refused(int length)
    {
        using var answer = await PostAsync(Book(Number(98000))[..length], Today);

        Assert.Equal(["import.zip-none"], await MistakesAsync(answer));
    }

    [Fact]
    public async Task A_formula_that_nobody_calculated_is_refused_with_its_place()
    {
        using var answer = await PostAsync(Book(Uncalculated()), Today);

        Assert.Equal(["import.cell-uncalculated"], await MistakesAsync(answer));
        Assert.Null(await host.Stores.Scorecards.CurrentAsync(Acme, default));
    }

    private static byte[] Book(string value)
    {
        var book = new TypedWorkbook();
        foreach (var (file, text) in A.Folder.Files.Where(f => f.Key != ImportFormat.Actuals))
            book.Sheet(Path.GetFileNameWithoutExtension(file), [.. text.Split('\n').Select(l => l.Replace(',', '|'))]);

        return book.Sheet("actuals", ["kpi|period|value", $"revenue|2026-04|{value}"]).ToStream().ToArray();
    }

    private async Task<HttpResponseMessage> PostAsync(byte[] workbook, string type)
    {
        using var content = new ByteArrayContent(workbook);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return await host.Client.PostAsync(new Uri("/api/import", UriKind.Relative), content);
    }

    private async Task<IEnumerable<decimal>> ValuesAsync() =>
        (await host.Stores.Actuals.ReadAsync(Acme, [Revenue], default))[Revenue].Select(a => a.Value);

    private static async Task<IEnumerable<string?>> MistakesAsync(HttpResponseMessage answer)
    {
        await ApiHost.ProblemAsync(answer, 422);
        return (await ApiHost.JsonAsync(answer)).GetProperty("mistakes").EnumerateArray().Select(m => m.GetProperty("id").GetString());
    }
}
