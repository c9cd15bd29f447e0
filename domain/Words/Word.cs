namespace PerfServerless.Domain.Words;

/// <summary>Words without parts.</summary>
public sealed class Word(string id) : CataloguedWord(id)
{
    private readonly Saying said = new(id, []);

    public Saying Say() => said;

    public static implicit operator Saying(Word word) => word.said;
}
