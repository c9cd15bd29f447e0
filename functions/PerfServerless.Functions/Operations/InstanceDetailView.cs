using PerfServerless.Domain.Words;
using PerfServerless.Functions.Instances;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.Operations;

/// <summary>An instance with what happened to it, as the API shows it; see <see cref="InstanceDetail"/>.</summary>
internal sealed record InstanceDetailView(InstanceView Instance, string? Failure, IReadOnlyList<HistoryLineView> History, string? HistoryRefusal)
{
    public static InstanceDetailView Of(InstanceDetail detail, Reader reader) =>
        new(detail.Instance, detail.Failure, [.. detail.History.Select(l => Line(l, SayingView.Of(l.Words, reader)))], detail.HistoryRefusal);

    private static HistoryLineView Line(HistoryLine line, SayingView words) => new(line.At, line.Turn, line.Kind, words.Sentence, words);
}
