using System.Globalization;
using PerfServerless.Domain.Import;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.TestKit.Import;
using PerfServerless.TestKit.Words;
using static PerfServerless.Domain.Import.Tables.ImportFormat;

namespace PerfServerless.Domain.Tests.Import;

/// <summary>How a number may be written in a cell.</summary>
public sealed class NumberCellTests
{
    [Theory]
    [InlineData("999999999999999", 999999999999999)]
    [InlineData("-0", 0)]
    [InlineData("+1.5", 1.5)]
    [InlineData("\u22121.5", -1.5)] // a typographic minus
    [InlineData("007", 7)]
    public void A_number_may_carry_a_sign(string cell, decimal value) =>
        Assert.Equal(value, Accepted(A.Folder.Line(Actuals, $"revenue,2026-03,{cell},,")).Actuals[^1].Value);

    [Theory]
    [InlineData("--5")]
    [InlineData("-")]
    [InlineData("5.")]
    [InlineData(".5")]
    [InlineData("5.5.5")]
    [InlineData("٣")]
    [InlineData("5.٣")]
    [InlineData("1234567890123456")] // 16 digits before the decimals
    [InlineData("0.1234567890123456789012345678")] // 29 digits in all
    [InlineData("123456789.12345678901234567890")]
    [InlineData("1e")]
    [InlineData("e5")]
    [InlineData("1.e5")]
    [InlineData(".5e5")]
    [InlineData("1e5e5")]
    [InlineData("1e1.5")]
    [InlineData("1e--5")]
    [InlineData("1e+-5")]
    [InlineData("1e 5")]
    [InlineData("1e٣")]
    [InlineData("1e15")] // 16 digits before the decimals
    [InlineData("1e-28")] // 29 digits in all
    [InlineData("1.2345678901234567e-12")]
    [InlineData("1e1000")]
    [InlineData("1e-0001")]
    [InlineData("0x1e5")]
    public void What_a_decimal_cannot_hold_exactly_or_nobody_writes_is_no_number(string cell)
    {
        var refused = Assert.IsType<ImportResult.Refused>(A.Folder.Line(Actuals, $"revenue,2026-03,{cell},,").Validate());

        Assert.StartsWith(
            $"'{cell}' is not a number in the folder's format ('.' before the decimals",
            Assert.Single(refused.Mistakes).Sentence.En(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12345678.12345678901234567891", "12345678.12345678901234567891")]
    [InlineData("0.123456789012345678901234567", "0.123456789012345678901234567")]
    [InlineData("0.00002030", "0.0000203")]
    [InlineData("1e-05", "0.00001")]
    [InlineData("1E-27", "0.000000000000000000000000001")]
    [InlineData("3.3333333333333335e-05", "0.000033333333333333335")]
    [InlineData("1e14", "100000000000000")]
    [InlineData("9.99999999999999E+14", "999999999999999")]
    [InlineData("1.5e3", "1500")]
    [InlineData("1.5e+03", "1500")]
    [InlineData("1.50e1", "15")]
    [InlineData("1.25e1", "12.5")]
    [InlineData("125.5e-1", "12.55")]
    [InlineData("125.5e-3", "0.1255")]
    [InlineData("-2e2", "-200")]
    [InlineData("\u22122e\u22122", "-0.02")] // a typographic minus
    [InlineData("0e999", "0")]
    [InlineData("00012e-999", null)]
    [InlineData("0.00e-99", "0")]
    [InlineData("000000000000000001e-1", "0.1")]
    public void A_number_is_read_exactly_also_with_an_exponent(string cell, string? value)
    {
        var folder = A.Folder.Line(Actuals, $"revenue,2026-03,{cell},,");

        if (value is null) Assert.IsType<ImportResult.Refused>(folder.Validate());
        else Assert.Equal(value, Accepted(folder).Actuals[^1].Value.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("1,5e-3")]
    [InlineData("1.5e-3")] // as data tools write it, whatever the culture: nothing else can be meant
    public void An_exponent_is_read_with_either_decimal_sign(string cell)
    {
        var source = A.Folder.Replace(ImportFormat.Organisation, ",1,", ",1,de-DE").With(Targets, "kpi,period,target").ToFolder();
        var actuals = new SourceTable(Actuals, new(1, ["kpi", "period", "value"]), [new(2, ["revenue", "2026-03", cell])]);

        var result = FolderValidation.Validate(source with { Tables = [.. source.Tables.Where(t => t.File != Actuals), actuals] }, FolderBuilder.Now);

        Assert.Equal(0.0015m, Assert.IsType<ImportResult.Accepted>(result).Actuals[^1].Value);
    }

    private static ImportResult.Accepted Accepted(FolderBuilder folder) => Assert.IsType<ImportResult.Accepted>(folder.Validate());
}
