using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Reviews.Messages;

namespace PerfServerless.Functions.FactTables;

/// <summary>A brief.</summary>
/// <param name="Sent">The messages by which leaders got it, oldest first.</param>
internal sealed record BriefFact(Brief Brief, IReadOnlyList<SentMessage> Sent);
