using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Storage.Rows;
using PerfServerless.Storage.Tables;

namespace PerfServerless.Storage.Tests.Stores;

public sealed class StoredRowTests
{
    [Fact]
    public void A_record_is_stored_by_names_without_what_can_be_computed()
    {
        var row = RecordRow.Write("p", "r", Sample.AnActual("1"));

        Assert.Equal(1, row.GetInt32("Schema"));
        Assert.Equal(
            """{"Id":"1","Kpi":"revenue","Period":"2026-02","Value":12.50,"Note":"as booked","RecordedBy":"ann","RecordedAt":"2026-03-02T09:30:00.123+01:00","Source":"CheckIn"}""",
            row.GetString("Json"));
        Assert.DoesNotContain("Missing", RecordRow.Write("p", "r", Sample.ARequest(Sample.Cycle(new("acme")))).GetString("Json"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_written_before_a_field_existed_takes_its_default_and_a_field_not_known_yet_is_passed_over()
    {
        var row = new TableEntity("p", "r")
        {
            { "Schema", 1 },
            { "Json", """{"Key":{"Cycle":{"Tenant":"acme","Cadence":"weekly","Occurrence":"20260306"},"Person":"ann"},"Owed":[{"Kpi":"revenue","Period":"2026-02"}],"OpenedAt":"2026-03-02T09:30:00Z","Mood":"fine"}""" },
        };

        var request = RecordRow.Read<CheckInRequest>("Reviews", row);

        Assert.Equal(RequestState.Open, request.State);
        Assert.Empty(request.Submissions);
        Assert.Empty(request.Nudges);
        Assert.Equal(new OwedItem(new("revenue"), "2026-02"), Assert.Single(request.Owed));
    }

    [Fact]
    public void Rules_of_a_KPI_that_were_stored_before_more_of_them_could_be_its_own_are_read()
    {
        var row = new TableEntity("p", "r") { { "Schema", 1 }, { "Json", """{"Tolerance":0.05,"AtRisk":0.2,"BadPeriods":2,"GoodPeriods":3}""" } };

        Assert.Equal(new KpiRules(0.05, 0.2, 2, 3), RecordRow.Read<KpiRules>("Scorecards", row));
    }

    [Fact]
    public void A_row_of_a_newer_program_says_so()
    {
        var row = RecordRow.Write("p", "r", Sample.AnActual("1"));
        row["Schema"] = 2;

        var newer = Assert.Throws<NewerRowException>(() => RecordRow.Read<Actual>("Reviews", row));

        Assert.Equal(
            "Row 'p' 'r' of table Reviews has schema 2, and this program knows up to 1: a newer version wrote it. Update this program.", newer.Message);
        Assert.False(newer.WorthRetrying);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{"Id":"1","Kpi":"re/venue","Period":"2026-02","Value":1,"RecordedAt":"2026-03-02T09:30:00Z","Source":"CheckIn"}""")]
    [InlineData("""{"Id":"1","Kpi":"revenue","Period":"2026-02","Value":1,"RecordedAt":"2026-03-02T09:30:00Z","Source":7}""")]
    [InlineData("""{"Id":null,"Kpi":"revenue","Period":"2026-02","Value":1,"RecordedAt":"2026-03-02T09:30:00Z","Source":"CheckIn"}""")]
    public void A_damaged_row_is_named(string json)
    {
        var row = new TableEntity("acme", "a|1") { { "Schema", 1 }, { "Json", json } };

        var damaged = Assert.Throws<DamagedRowException>(() => RecordRow.Read<Actual>("Reviews", row));

        Assert.Equal(("Reviews", "acme", "a|1"), (damaged.Table, damaged.PartitionKey, damaged.RowKey));
        Assert.StartsWith("Row 'acme' 'a|1' of table Reviews is damaged: it holds no readable Actual.", damaged.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_without_schema_or_with_another_type_in_its_columns_is_damaged()
    {
        Assert.Throws<DamagedRowException>(() => RecordRow.Read<Actual>("Reviews", new("p", "r")));
        Assert.Throws<DamagedRowException>(() => RecordRow.Read<Actual>("Reviews", new("p", "r") { { "Schema", "1" } }));
        Assert.Throws<DamagedRowException>(() => RecordRow.Read<Actual>("Reviews", new("p", "r") { { "Schema", 1 }, { "Json", 3 } }));
    }

    [Fact]
    public void A_long_record_goes_over_several_properties_and_no_character_is_halved()
    {
        foreach (var lead in (string[])["", "x"])
        {
            var actual = Sample.AnActual("1") with { Note = lead + string.Concat(Enumerable.Repeat("🎯", 40_000)) };
            var row = RecordRow.Write("p", "r", actual);

            EntitySize.Of(row);
            Assert.True(row.Count > 3);
            Assert.All(row.Where(p => p.Value is string), p => Assert.False(char.IsLowSurrogate(((string)p.Value)[0])));
            Assert.Equal(actual, RecordRow.Read<Actual>("Reviews", row));
        }
    }

    [Fact]
    public void A_document_round_trips_compressed() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>().Filter(b => b is not null), bytes =>
            DocumentRow.Read("T", DocumentRow.Write("p", "r", bytes, "It")).AsSpan().SequenceEqual(bytes)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_document_that_does_not_fit_is_refused_and_one_that_just_fits_is_a_row_of_the_service()
    {
        var noise = new byte[990_000];
        new Random(1).NextBytes(noise);

        Assert.Contains(
            "The scorecard is too large",
            Assert.Throws<ArgumentException>(() => DocumentRow.Write("p", "r", noise, "The scorecard")).Message,
            StringComparison.Ordinal);
        var row = DocumentRow.Write("p", "r", noise.AsSpan(0, 980_000), "It");
        EntitySize.Of(row);
        Assert.Equal(980_000, DocumentRow.Read("T", row).Length);
    }

    [Fact]
    public void A_very_long_document_has_rows_behind_its_head_and_is_refused_without_one_of_them()
    {
        var noise = new byte[2_500_000];
        new Random(1).NextBytes(noise);
        var (head, others) = DocumentRow.WriteLong("p", "r", noise, "It");

        Assert.Equal(2, others.Count);
        Assert.All(others.Append(head), row => EntitySize.Of(row));
        Assert.All(others, row => Assert.StartsWith(DocumentRow.Others(head)!, row.RowKey, StringComparison.Ordinal));
        Assert.Equal(noise, DocumentRow.ReadLong("T", head, others));
        Assert.Throws<DamagedRowException>(() => DocumentRow.ReadLong("T", head, [others[0]]));
        Assert.Throws<DamagedRowException>(() => DocumentRow.ReadLong("T", head, [others[1], others[0]]));
        Assert.Null(DocumentRow.Others(DocumentRow.WriteLong("p", "r", noise.AsSpan(0, 900_000), "It").Head));
    }

    [Fact]
    public void A_damaged_document_is_named_whatever_was_done_to_it()
    {
        TableEntity Row() => DocumentRow.Write("p", "r", Encoding.UTF8.GetBytes(new string('x', 100_000)), "It");
        foreach (var damage in (Action<TableEntity>[])
        [
            row => row["Length"] = int.MaxValue,
            row => row["Length"] = -1,
            row => row["Length"] = 99_999,
            row => row["Length"] = "many",
            row => row["Part0"] = null,
            row => row["Part0"] = new byte[] { 1, 2, 3 },
            row => row["Part0"] = "text",
        ])
        {
            var row = Row();
            damage(row);
            Assert.Throws<DamagedRowException>(() => DocumentRow.Read("T", row));
        }
    }
}
