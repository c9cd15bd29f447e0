using System.Text;
using System.Text.Json;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Domain.Tests.Events;

public sealed class CloudEventTests
{
    private static readonly Uri Host = new("https://reviews.example");
    private static readonly Scorecard Scorecard = Acme.Scorecard(Acme.Kpi("ole-1", Acme.Ole));
    private static readonly Actual Given = Acme.Actual("ole-1", "2026-W22", 12.5m, note: "Because of \"Müller\" <x>", by: Acme.Ole);

    [Fact]
    public void An_event_is_written_as_CloudEvents_say()
    {
        var told = KpiUpdated.Of(Scorecard, Given, personal: false);

        var text = Encoding.UTF8.GetString(CloudEvent.Write(Acme.Tenant, new(42, Given.RecordedAt, told), Host).Span);

        Assert.Equal(
            $$$"""{"specversion":"1.0","id":"{{{told.Id}}}","source":"/perfserverless/acme","type":"PerfServerless.KpiUpdated","subject":"kpi/ole-1","time":"2026-06-01T12:00:00Z","datacontenttype":"application/json","dataschema":"https://reviews.example/api/schemas/KpiUpdated.json","partitionkey":"kpi/ole-1","sequence":"0000000000000000042","data":{"kpi":"ole-1","name":"KPI ole-1","period":"2026-W22","value":12.5,"unit":{"kind":"count","symbol":""},"source":"checkIn","stands":true,"actual":"ole-1-2026-W22-0"}}""",
            text);
    }

    [Fact]
    public void Without_an_address_of_its_own_the_host_leaves_out_where_the_schema_is_found() =>
        Assert.False(Json(new(1, default, KpiUpdated.Of(Scorecard, Given, personal: false)), host: null).TryGetProperty("dataschema", out _));

    [Fact]
    public void Who_gave_it_and_what_he_noted_is_told_only_where_the_settings_say_so()
    {
        var quiet = KpiUpdated.Of(Scorecard, Given, personal: false);
        var personal = KpiUpdated.Of(Scorecard, Given, personal: true);

        Assert.DoesNotContain("Müller", quiet.Data, StringComparison.Ordinal);
        Assert.DoesNotContain("recordedBy", quiet.Data, StringComparison.Ordinal);
        Assert.Equal(("ole", Given.Note), (Data(personal).GetProperty("recordedBy").GetString(), Data(personal).GetProperty("note").GetString()));
        Assert.Equal(quiet.Id, personal.Id);
    }

    [Fact]
    public void The_same_fact_has_the_same_id_and_another_organisations_another_one()
    {
        var other = Scorecard with { Organisation = Acme.Organisation() with { Tenant = new TenantId("other") } };

        Assert.Equal(KpiUpdated.Of(Scorecard, Given, false).Id, KpiUpdated.Of(Scorecard, Given with { Note = "else" }, false).Id);
        Assert.NotEqual(KpiUpdated.Of(Scorecard, Given, false).Id, KpiUpdated.Of(other, Given, false).Id);
        Assert.NotEqual(KpiUpdated.Of(Scorecard, Given, false).Id, KpiUpdated.Of(Scorecard, Given with { Id = "b" }, false).Id);
        Assert.All(EventTypes.All, t => Assert.True(t.Name.Length + 33 <= OutgoingEvent.MaxIdLength));
    }

    [Fact]
    public void An_import_tells_of_each_KPI_once_with_its_newest_period()
    {
        var scorecard = Acme.Scorecard(Acme.Kpi("a", Acme.Ole), Acme.Kpi("b", Acme.Ole));
        Actual[] read = [Acme.Actual("a", "2026-W02", 2), Acme.Actual("a", "2026-W01", 1), Acme.Actual("b", "2026-W01", 3)];

        var told = KpiUpdated.OfImport(scorecard, read, personal: false);

        Assert.Equal(["kpi/a", "kpi/b"], told.Select(t => t.Subject));
        Assert.Equal(("2026-W02", 1), (Data(told[0]).GetProperty("period").GetString(), Data(told[0]).GetProperty("others").GetInt32()));
        Assert.False(Data(told[1]).TryGetProperty("others", out _));
    }

    [Fact]
    public void A_value_of_a_KPI_that_was_removed_is_told_all_the_same() =>
        Assert.Equal("gone", Data(KpiUpdated.Of(Scorecard, Acme.Actual("gone", "2026-W01", 1), false)).GetProperty("name").GetString());

    private static JsonElement Json(LoggedEvent logged, Uri? host) => JsonSerializer.Deserialize<JsonElement>(CloudEvent.Write(Acme.Tenant, logged, host).Span);

    private static JsonElement Data(OutgoingEvent told) => JsonSerializer.Deserialize<JsonElement>(told.Data);
}
