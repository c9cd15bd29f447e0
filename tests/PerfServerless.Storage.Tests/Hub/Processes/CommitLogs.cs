using System.Globalization;

namespace PerfServerless.Storage.Tests.Hub.Processes;

/// <summary>What the processes wrote down of their commits, held against the rule that a process writes no more once another one has taken over.</summary>
internal sealed class CommitLogs(DirectoryInfo folder)
{
    /// <exception cref="InvalidOperationException">Two commits took the same place, or one came after a later owner's.</exception>
    public void Check()
    {
        foreach (var shard in folder.GetFiles("*.log").SelectMany(Read).GroupBy(c => c.Partition))
        {
            var commits = shard.OrderBy(c => c.Sequence).ToList();
            foreach (var (before, after) in commits.Zip(commits.Skip(1)))
            {
                if (before.Sequence == after.Sequence) throw new InvalidOperationException($"Two commits took the same place: {before} and {after}.");
                if (before.Epoch > after.Epoch) throw new InvalidOperationException($"A process that was taken over wrote on: {after} came after {before}.");
            }
        }
    }

    // A killed process may have written half a line.
    private static IEnumerable<(string Partition, long Epoch, long Sequence, string Process)> Read(FileInfo log)
    {
        var text = File.ReadAllText(log.FullName);
        foreach (var line in text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line.Split(' ');
            yield return (words[0], long.Parse(words[1], CultureInfo.InvariantCulture), long.Parse(words[2], CultureInfo.InvariantCulture), log.Name);
        }
    }
}
