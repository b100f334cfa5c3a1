package parley.catalog.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.catalog.resources.Seekers.COMMUNITY;
import static parley.catalog.resources.Seekers.FACULTY;
import static parley.catalog.resources.Seekers.GRADUATE_STUDENTS;
import static parley.catalog.resources.Seekers.INTERNATIONAL_STUDENTS;
import static parley.catalog.resources.Seekers.STUDENTS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeekersTest {

    @Test
    void aGraduateStudentMayGoWhereStudentsMay() {
        assertThat(GRADUATE_STUDENTS.overlaps(STUDENTS)).isTrue();
    }

    @Test
    void aStudentIsShownWhatIsForSomeStudents() {
        assertThat(STUDENTS.overlaps(INTERNATIONAL_STUDENTS)).isTrue();
    }

    @Test
    void facultyAreNotShownWhatIsForStudents() {
        assertThat(FACULTY.overlaps(STUDENTS)).isFalse();
        assertThat(FACULTY.overlaps(GRADUATE_STUDENTS)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void everybodyBelongsToTheCommunity(Seekers group) {
        assertThat(group.overlaps(COMMUNITY)).isTrue();
    }
}
