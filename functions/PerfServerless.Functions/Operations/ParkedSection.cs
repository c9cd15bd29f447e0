using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Functions.Instances;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.Operations;

/// <summary>Parked instances, what their history holds beside what their code did instead.</summary>
internal static class ParkedSection
{
    public static string Of(IReadOnlyCollection<InstanceView> parked, OperationsLinks links, Reader reader) => parked.Count == 0 ? "" : $"""
        <section aria-labelledby="parked"><h2 id="parked">{reader.Tell(ParkedWords.Heading)}</h2>
        <div class="cards">{string.Concat(parked.Select(i => Card(i, links, reader)))}</div></section>
        """;

    private static string Card(InstanceView i, OperationsLinks links, Reader reader) => $"""
        <article class="card"><h3><a href="{Html.Text(links.ToInstance(i.Id))}">{Html.Isolated(i.Id)}</a> {StateMark.Of(i.State, reader)}</h3>
        {Why(i.Parked, reader)}</article>

        """;

    /// <summary>Why an instance is parked, and the two steps where they parted.</summary>
    public static string Why(ParkedView? parked, Reader reader) => parked is null ? "" : $"""
        <p>{reader.Tell(parked.Sentence())}</p>
        {(parked is { Recorded: null, Replayed: null } ? "" : Steps(parked, reader))}
        <p class="quiet">{reader.Tell(ParkedWords.Mend)}</p>
        """;

    private static string Steps(ParkedView parked, Reader reader) =>
        $"""<dl class="pair">{Step(ParkedWords.Recorded, parked.Recorded, reader)}{Step(ParkedWords.Replayed, parked.Replayed, reader)}</dl>""";

    private static string Step(Word title, string? step, Reader reader) =>
        $"<div><dt>{reader.Tell(title)}</dt><dd>{(step is null ? $"""<span class="quiet">{reader.Tell(ParkedWords.Nothing)}</span>""" : $"<code>{Html.Text(step)}</code>")}</dd></div>";
}
