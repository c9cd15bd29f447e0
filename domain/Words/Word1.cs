namespace PerfServerless.Domain.Words;

/// <summary>Words with one part.</summary>
public sealed class Word<T1>(string id, string part1) : CataloguedWord(id, (part1, typeof(T1)))
{
    public Saying Say(T1 value1) =>
        new(Id, [new(Parts[0].Name, Part.From(value1))]);
}
