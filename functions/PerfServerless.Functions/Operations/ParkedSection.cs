using PerfServerless.Functions.Briefs;

namespace PerfServerless.Functions.Operations;

/// <summary>Parked instances, what their history holds beside what their code did instead.</summary>
internal static class ParkedSection
{
    public static string Of(IReadOnlyCollection<InstanceView> parked, OperationsLinks links) => parked.Count == 0 ? "" : $"""
        <section aria-labelledby="parked"><h2 id="parked">Parked: these wait for you</h2>
        <div class="cards">{string.Concat(parked.Select(i => Card(i, links)))}</div></section>
        """;

    private static string Card(InstanceView i, OperationsLinks links) => $"""
        <article class="card"><h3><a href="{Html.Text(links.ToInstance(i.Id))}">{Html.Isolated(i.Id)}</a> {StateMark.Of(i.State)}</h3>
        {Why(i.Parked)}</article>

        """;

    /// <summary>Why an instance is parked, and the two steps where they parted.</summary>
    public static string Why(ParkedView? parked) => parked is null ? "" : $"""
        <p>{Html.Isolated(parked.Because)}</p>
        {(parked is { Recorded: null, Replayed: null } ? "" : $"""<dl class="pair"><div><dt>Its history holds</dt><dd>{Step(parked.Recorded)}</dd></div><div><dt>Its code did</dt><dd>{Step(parked.Replayed)}</dd></div></dl>""")}
        <p class="quiet">Bring back the code that wrote the history, or mend it, and then resume the instance; or terminate it.</p>
        """;

    private static string Step(string? step) => step is null ? """<span class="quiet">nothing</span>""" : $"<code>{Html.Text(step)}</code>";
}
