using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Storage.Tables;

namespace PerfServerless.Storage.Tests.Tables;

public sealed class EntityCodecTests
{
    [Fact]
    public void Every_value_of_every_type_round_trips() =>
        Prop.ForAll(Rows(), row =>
        {
            var read = EntityReader.ReadEntity(Written(row));
            return read.PartitionKey == row.PartitionKey && read.RowKey == row.RowKey && read.Count == row.Count
                && row.All(p => Same(p.Value, read[p.Key]));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_page_of_rows_round_trips() =>
        Prop.ForAll(Rows().Generator.ListOf().ToArbitrary(), rows =>
        {
            var page = "{\"odata.metadata\":\"x\",\"value\":[" + string.Join(',', rows.Select(r => Encoding.UTF8.GetString(Written(r)))) + "]}";
            return EntityReader.ReadPage(Encoding.UTF8.GetBytes(page)).Select(r => r.RowKey).SequenceEqual(rows.Select(r => r.RowKey));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_type_announced_after_its_value_counts_too()
    {
        var row = EntityReader.ReadEntity("""{"PartitionKey":"p","RowKey":"r","L":"5","L@odata.type":"Edm.Int64","B":"AQ==","B@odata.type":"Edm.Binary"}"""u8);

        Assert.Equal(5L, row.GetInt64("L"));
        Assert.Equal([1], row.GetBinary("B"));
    }

    [Fact]
    public void A_damaged_answer_is_one_exception_and_nothing_else() =>
        Prop.ForAll(Damaged(), bytes =>
        {
            try
            {
                EntityReader.ReadPage(bytes);
                return true; // the damage happened to leave a page
            }
            catch (JsonException)
            {
                return true;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Theory]
    [InlineData("""{"value":[{"PartitionKey":"p","RowKey":"r","A":{"deep":1}}]}""")]
    [InlineData("""{"value":[{"PartitionKey":"p","RowKey":"r","A":[1]}]}""")]
    [InlineData("""{"value":[{"PartitionKey":"p"}]}""")]
    [InlineData("""{"value":[{"PartitionKey":1,"RowKey":"r"}]}""")]
    [InlineData("""{"value":[{"PartitionKey":"p","RowKey":"r","L@odata.type":"Edm.Int64","L":"99999999999999999999"}]}""")]
    [InlineData("""{"value":[{"PartitionKey":"p","RowKey":"r","B@odata.type":"Edm.Binary","B":"*"}]}""")]
    [InlineData("""{"value":[{"PartitionKey":"p","RowKey":"r","X@odata.type":"Edm.Other","X":"1"}]}""")]
    [InlineData("""{"value":[{"PartitionKey":"p","RowKey":"r","S":"\ud800"}]}""")]
    [InlineData("""{"value":[3]}""")]
    [InlineData("""{"value":{}}""")]
    [InlineData("""{"value":[{"PartitionKey":"p","RowKey":"r"}""")]
    [InlineData("[]")]
    [InlineData("")]
    public void What_no_table_answers_is_refused(string json) =>
        Assert.ThrowsAny<JsonException>(() => EntityReader.ReadPage(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Nesting_and_properties_are_bounded()
    {
        var deep = Encoding.UTF8.GetBytes("{\"x\":" + new string('[', 100_000));
        var properties = string.Join(',', Enumerable.Range(0, 5000).Select(i => $"\"a{i}\":1"));
        var wide = Encoding.UTF8.GetBytes("""{"value":[{"PartitionKey":"p","RowKey":"r",""" + properties + "}]}");

        Assert.ThrowsAny<JsonException>(() => EntityReader.ReadPage(deep));
        Assert.ThrowsAny<JsonException>(() => EntityReader.ReadPage(wide));
    }

    private static bool Same(object written, object? read) => written switch
    {
        byte[] bytes => read is byte[] other && bytes.AsSpan().SequenceEqual(other),
        double number =>
            read is double other && BitConverter.DoubleToInt64Bits(number == 0 ? 0 : number) == BitConverter.DoubleToInt64Bits(other == 0 ? 0 : other),
        _ => written.Equals(read),
    };

    private static byte[] Written(TableEntity row)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = EntityWriter.Create(buffer);
        EntityWriter.Write(json, row);
        return buffer.WrittenSpan.ToArray();
    }

    private static Arbitrary<TableEntity> Rows()
    {
        var text = ArbMap.Default.GeneratorFor<NonNull<string>>().Select(s => Valid(s.Get));
        var value = Gen.OneOf(
            text.Select(s => (object)s),
            ArbMap.Default.GeneratorFor<int>().Select(v => (object)v),
            ArbMap.Default.GeneratorFor<long>().Select(v => (object)v),
            Gen.Elements<object>(
                int.MinValue, int.MaxValue, long.MinValue, long.MaxValue, double.NaN, double.MaxValue, double.Epsilon, double.NegativeInfinity, -0.0),
            ArbMap.Default.GeneratorFor<bool>().Select(v => (object)v),
            ArbMap.Default.GeneratorFor<double>().Select(v => (object)v),
            ArbMap.Default.GeneratorFor<Guid>().Select(v => (object)v),
            ArbMap.Default.GeneratorFor<byte[]>().Select(v => (object)(v ?? [])),
            ArbMap.Default.GeneratorFor<int>().Select(v => (object)new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(v).AddTicks(v)));
        return value.ListOf().Select(values =>
        {
            var row = new TableEntity("p|q's", "r: ü");
            foreach (var (v, i) in values.Select((v, i) => (v, i))) row["P" + i.ToString(CultureInfo.InvariantCulture)] = v;
            return row;
        }).ToArbitrary();
    }

    // Half a character is no text; everything else may be stored.
    private static string Valid(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static Arbitrary<byte[]> Damaged() =>
        (from row in Rows().Generator
         let page = Encoding.UTF8.GetBytes($"{{\"value\":[{Encoding.UTF8.GetString(Written(row))}]}}")
         from at in Gen.Choose(0, page.Length - 1)
         from with in Gen.Choose(0, 255)
         from cut in Gen.Choose(0, 4)
         select cut == 0 ? page[..at] : (byte[])[.. page[..at], (byte)with, .. page[(at + 1)..]]).ToArbitrary();
}
