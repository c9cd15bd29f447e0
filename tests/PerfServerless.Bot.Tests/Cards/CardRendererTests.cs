using System.Text.Json.Nodes;
using PerfServerless.Bot.Cards;
using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Bot.Tests.Cards;

public sealed class CardRendererTests
{
    [Fact]
    public void What_was_typed_is_kept_and_its_mistake_stands_below_it()
    {
        var json = Render("form-mistakes");

        Assert.Contains("\"value\":\"ninety\"", json);
        Assert.True(
            json.IndexOf("ninety' is not read as a number", StringComparison.Ordinal) > json.IndexOf("\"id\":\"v.on-time.2026-04\"", StringComparison.Ordinal));
        Assert.Contains("The blocker has 502 characters; 500 is the most. Shorten it.", json);
    }

    [Theory]
    [InlineData("Time to reach a home without heat", "h", "Time to reach a home without heat (h): value")]
    [InlineData("Service contracts", "contracts", "Service contracts: value")]
    public void A_unit_is_named_unless_the_name_has_it_as_a_word(string name, string unit, string label)
    {
        var form =
            SampleCards.Form() with { Sections = [new(null, [SampleCards.Form().Fields.First() with { Name = name, Unit = new(UnitKind.Count, unit) }])] };

        Assert.Contains($"\"label\":\"{label}\"", CardRenderer.Render(form, Readers.English).Json.GetRawText());
    }

    [Fact]
    public void A_form_of_several_pages_offers_the_next_one() => Assert.Contains("\"verb\":\"next\"", Render("form-paged"));

    [Fact]
    public void Nothing_can_be_pressed_where_all_is_resolved() => Assert.DoesNotContain("Action.Execute", Render("escalation-resolved"));

    [Fact]
    public void All_who_still_wait_are_chosen_beforehand_and_the_excused_are_not() => Assert.Contains("\"value\":\"ben,cem\"", Render("escalation"));

    [Theory]
    [InlineData(60, 60)]
    [InlineData(400, 80)]
    public void Many_late_KPIs_fit_on_the_card_on_which_they_are_reassigned_and_the_others_are_counted(int kpis, int atLeast)
    {
        var card = CardRenderer.Render(SampleCards.Handover(kpis), Readers.English);
        var shown = card.Json.GetRawText().Split("\"value\":\"kpi-").Length - 2; // one more is the chosen one

        Assert.InRange(card.Length, 1, CardSize.Max - 1);
        Assert.True(shown >= atLeast, $"{shown} of {kpis}");
        Assert.Equal(shown < kpis, card.Json.GetRawText().Contains($"{kpis - shown} more KPIs do not fit here", StringComparison.Ordinal));
        Assert.InRange(CardRenderer.Render(SampleCards.Proposal(kpis), Readers.German).Length, 1, CardSize.Max - 1);
    }

    [Fact]
    public void A_card_of_two_hundred_people_fits_and_all_of_them_can_still_be_chosen_or_counted()
    {
        var many = SampleCards.Escalation(default, default, default) with
        {
            People =
            [
                .. Enumerable.Range(0, 60).Select(i => new EscalationLine(
                    new($"p{i}"),
                    Said($"Person {i}"),
                    [Said("Some KPI with a longer name")],
                    EscalationWords.Late.Say(2),
                    [EscalationWords.NotAsked],
                    EscalationLineState.Waiting)),
            ],
        };

        var card = CardRenderer.Render(many, Readers.English);

        Assert.True(card.Length < 18_000, $"{card.Length}");
        Assert.Contains("more people", card.Json.GetRawText());
        Assert.Contains("p59", card.Json.GetRawText());
    }

    [Fact]
    public void A_form_that_is_too_large_is_refused_in_words()
    {
        var field = SampleCards.Form().Fields.First();
        var fields = Enumerable.Range(0, 40).Select(i => field with { Kpi = new($"k{i}"), Name = $"A KPI with quite a long name, number {i}" });
        var huge = SampleCards.Form() with { Sections = [new(null, [.. fields])] };

        var refused = Assert.Throws<CardTooLargeException>(() => CardRenderer.Render(huge, Readers.English));
        Assert.Contains("fewer entries a page", refused.Message);
    }

    [Fact]
    public void A_form_of_eight_fields_with_the_longest_words_fits()
    {
        var field = SampleCards.Form().Fields.First() with
        {
            Name = new string('N', 100),
            Context = [Said(new string('1', 130))],
            Typed = new string('3', 40),
            TypedNote = new string('n', 500),
            Error = Said(new string('e', 150)),
        };
        var full = SampleCards.Form() with
        {
            Blocker = new string('b', 1000),
            Sections = [new(null, [.. Enumerable.Range(0, 8).Select(i => field with { Kpi = new($"k{i}") })])],
        };

        Assert.True(CardRenderer.Render(full, Readers.English).Length < 18_000);
    }

    [Theory]
    [InlineData("On-time delivery (%)", "On-time delivery (%)")]
    [InlineData("R&D_spend", "R&D\\_spend")]
    [InlineData("1. priority", "1\\. priority")]
    [InlineData("- list", "\\- list")]
    [InlineData("-5 %", "-5 %")]
    [InlineData("# heading", "\\# heading")]
    [InlineData("1 240 500 €", "1 240 500 €")]
    [InlineData("see https://a.example", "see https:\\//a.example")]
    public void Escaping_touches_only_what_clients_would_read_as_markup(string words, string escaped) => Assert.Equal(escaped, CardText.Escape(words));

    [Fact]
    public void A_status_is_said_in_words_with_a_symbol_and_a_colour()
    {
        var receipt = Render("receipt");

        Assert.All(["✔", "On track", "▲", "At risk", "✖", "Off track", "○", "No information"], words => Assert.Contains(words, receipt));
        Assert.All(["◷", "Stale", "\"color\":\"Warning\""], words => Assert.Contains(words, Render("brief")));
    }

    [Theory]
    [InlineData("receipt", "override.stated: The owner")]
    [InlineData("brief", "rollup.weighted: Each part")]
    [InlineData("statement", "status.off-track: The value")]
    public void The_rules_behind_a_card_are_one_tap_away(string name, string rule)
    {
        var json = Render(name);
        var hidden = json.IndexOf("\"isVisible\":false", StringComparison.Ordinal);

        Assert.Contains("\"type\":\"Action.ToggleVisibility\",\"targetElements\":[\"rules\"]", json, StringComparison.Ordinal);
        Assert.True(hidden > 0 && json.Contains("\"id\":\"rules\"", StringComparison.Ordinal));
        Assert.Contains(rule, json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_without_statuses_has_no_rules_to_show() =>
        Assert.DoesNotContain(
            "ToggleVisibility", CardRenderer.Render(SampleCards.Receipt([]) with { Rules = [] }, Readers.English).Json.GetRawText(), StringComparison.Ordinal);

    [Fact]
    public void A_brief_says_first_how_far_it_can_be_trusted_and_keeps_its_rules_behind_a_button()
    {
        var json = Render("brief");

        string[] order =
        [
            "2 KPIs are off track", "Rely on these numbers with care", "All together · ", "Return rate", "Scrap rate", "Open the brief", "31 of 38 numbers updated",
        ];
        var places = order.Select(words => json.IndexOf($"\"{words}", json.IndexOf("\"body\"", StringComparison.Ordinal), StringComparison.Ordinal)).ToList();
        Assert.All(places, place => Assert.True(place > 0));
        Assert.Equal(places.Order(), places);
        Assert.True(json.IndexOf("agenda.off-track", StringComparison.Ordinal) > places[^1]); // its id waits behind the button
    }

    [Fact]
    public void A_statement_of_many_KPIs_with_long_reasons_fits()
    {
        var many = SampleCards.Statement() with
        {
            Kpis = [.. Enumerable.Range(0, 40).Select(i => new StatementChoice(Said(new string('k', 250)), $"k{i}"))],
            Reasons = [.. Enumerable.Range(0, 12).Select(i => Said(new string('r', 900)))],
            Reason = new string('x', 500),
        };

        Assert.InRange(CardRenderer.Render(many, Readers.English).Length, 10_000, 18_000);
    }

    private static Saying Said(string text) => PartWords.Verbatim.Say(text);

    private static string Render(string name) =>
        JsonNode.Parse(CardRenderer.Render(SampleCards.All[name], Readers.English).Json.GetRawText())!.ToJsonString(Relaxed);

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
